package ae.sharjah.digital.request.attachment.web;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.attachment.FileName;
import ae.sharjah.digital.request.attachment.Upload;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads the parameters of a file from the exchange; its bytes are not read here. */
@Component
class UploadReader {
    private final HttpServletRequest exchange;

    /** @param exchange proxy of the exchange of the current thread */
    UploadReader(HttpServletRequest exchange) {
        this.exchange = exchange;
    }

    /**
     * @param body null where there is none
     * @throws ProblemException 400 for malformed headers, 415 for an unsupported type or coding
     */
    Upload read(
            String disposition,
            @Nullable String contentDigest,
            @Nullable String reprDigest,
            @Nullable InputStreamResource body) {
        FileName name = name(disposition)
                .orElseThrow(() -> ProblemException.malformed(
                        List.of(Fault.of("#" + HttpHeaders.CONTENT_DISPOSITION, "file-name"))));
        if (exchange.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            throw ProblemException.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "content-coding-not-accepted");
        }
        long length = exchange.getContentLengthLong();
        return new Upload(
                name,
                Upload.typeOf(exchange.getContentType()),
                length < 0 ? OptionalLong.empty() : OptionalLong.of(length),
                ContentDigests.parse(contentDigest, reprDigest),
                body == null ? InputStream.nullInputStream() : bytes(body));
    }

    private static Optional<FileName> name(String disposition) {
        try {
            String sent = ContentDisposition.parse(disposition).getFilename();
            return sent == null ? Optional.empty() : FileName.parse(sent);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static InputStream bytes(InputStreamResource body) {
        try {
            return body.getInputStream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
