package ae.sharjah.digital.request.attachment.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Configuration of the object store that the operator has chosen. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(20);
    private static final int MAX_CONNECTIONS = 64;

    /** @throws IllegalStateException naming every fault of the settings */
    @Bean
    ObjectStore objectStore(StoreProperties properties) throws IOException {
        List<String> faults = properties.faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults));
        }
        if (!properties.folder().isBlank()) {
            return new FolderStore(Path.of(properties.folder()));
        }
        StoreProperties.S3 s3 = properties.s3();
        return new S3Store(client(s3).build(), s3.bucket(), s3.prefix());
    }

    static S3ClientBuilder client(StoreProperties.S3 s3) {
        S3ClientBuilder client = S3Client.builder()
                .region(Region.of(s3.region()))
                .forcePathStyle(s3.pathStyle())
                // Our own SHA-256 covers the whole object; not every server supports checksums as trailers.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(MAX_CONNECTIONS)
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .connectionAcquisitionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(SOCKET_TIMEOUT));
        return s3.endpoint().isBlank() ? client : client.endpointOverride(URI.create(s3.endpoint()));
    }
}
