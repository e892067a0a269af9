package ae.sharjah.digital.request.attachment.web;

import ae.sharjah.digital.request.attachment.Attachment;
import ae.sharjah.digital.request.attachment.Downloads;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A response with a file that browsers save and never show or run in the portal's origin. */
public final class FileResponse {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private FileResponse() {}

    public static ResponseEntity<InputStreamResource> of(Attachment attachment, Downloads downloads) {
        var content = downloads.open(attachment);
        var file = attachment.file();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name().text(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(ContentDigests.REPRESENTATION, ContentDigests.header(file.sha256()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new InputStreamResource(content));
    }
}
