package ae.sharjah.digital.request.attachment.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.local.objectstore.S3Server;
import ae.sharjah.digital.local.servers.Ports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The S3 store against a server that speaks the S3 API. */
class S3StoreIT extends ObjectStoreContract {
    private static final String BUCKET = "files";
    private static final String PREFIX = "attachments/";

    @TempDir
    private static Path folder;

    private static S3Server server;
    private static S3Client client;

    @BeforeAll
    static void starts() {
        server = new S3Server(folder, folder.resolve("s3.log"), Ports.free(1).getFirst(), BUCKET);
        server.start();
        client = client(server.address().toString());
    }

    @AfterAll
    static void stops() {
        client.close();
        server.stop();
    }

    private static S3Client client(String endpoint) {
        return StoreConfiguration.client(new StoreProperties.S3(BUCKET, endpoint, "us-east-1", PREFIX, true))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .build();
    }

    @Override
    ObjectStore store() {
        return new S3Store(client, BUCKET, PREFIX);
    }

    @Override
    int traces(ObjectId object) {
        return client.listObjectsV2(list -> list.bucket(BUCKET).prefix(PREFIX + object))
                        .contents()
                        .size()
                + client.listMultipartUploads(list -> list.bucket(BUCKET).prefix(PREFIX + object))
                        .uploads()
                        .size();
    }

    @Override
    void begin(ObjectId object) {
        String upload = client.createMultipartUpload(
                        create -> create.bucket(BUCKET).key(PREFIX + object))
                .uploadId();
        client.uploadPart(
                part -> part.bucket(BUCKET)
                        .key(PREFIX + object)
                        .uploadId(upload)
                        .partNumber(1),
                RequestBody.fromBytes(bytes(S3Store.PART_BYTES)));
    }

    @Test
    void failsWhileTheServerIsUnavailable() {
        try (var unreachable =
                new S3Store(client("http://127.0.0.1:" + Ports.free(1).getFirst()), BUCKET, PREFIX)) {
            assertThatThrownBy(() -> unreachable.write(id, new ByteArrayInputStream(bytes(10))))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> unreachable.read(id)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> unreachable.remove(id)).isInstanceOf(IOException.class);
        }
    }
}
