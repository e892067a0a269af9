package ae.sharjah.digital.request.attachment.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Location of files: exactly one of a folder and a bucket.
 *
 * @param folder path of a folder, blank for none
 * @param s3 a bucket of a server with the S3 API
 */
@ConfigurationProperties("attachments.store")
record StoreProperties(
        @DefaultValue("") String folder, @DefaultValue S3 s3) {

    /**
     * Settings of a bucket. Credentials are not among them: they come from the variables or files that every S3 client
     * knows.
     *
     * @param bucket its name, blank for none
     * @param endpoint address of the server, blank for the cloud's own
     * @param pathStyle whether the bucket is in the path, as most servers other than the cloud's require it
     */
    record S3(
            @DefaultValue("") String bucket,
            @DefaultValue("") String endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("attachments/") String prefix,
            @DefaultValue("true") boolean pathStyle) {}

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (folder.isBlank() && s3.bucket().isBlank()) {
            faults.add("no location for files: set ATTACHMENT_FOLDER or ATTACHMENT_S3_BUCKET");
        }
        if (!folder.isBlank() && !s3.bucket().isBlank()) {
            faults.add("two locations for files: set one of ATTACHMENT_FOLDER and ATTACHMENT_S3_BUCKET");
        }
        String address = endpointFault(s3.endpoint());
        if (address != null) {
            faults.add(address);
        }
        return faults;
    }

    private static @Nullable String endpointFault(String endpoint) {
        return endpoint.isBlank() || endpoint.matches("https?://[^/\\s]+/?")
                ? null
                : "ATTACHMENT_S3_ENDPOINT is not the address of a server, such as https://s3.example.ae";
    }
}
