package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being uploaded.
 *
 * @param declared type that the sender states
 * @param length announced number of bytes, or empty when unknown
 * @param sha256 checksum that the sender states
 */
public record Upload(
        FileName name, FileType declared, OptionalLong length, Optional<byte[]> sha256, InputStream content) {

    /**
     * Returns the type that a {@code Content-Type} names.
     *
     * @throws ProblemException 415 {@code file-type-not-accepted}
     */
    public static FileType typeOf(@Nullable String contentType) {
        return FileTypes.parseContentType(contentType)
                .orElseThrow(() -> UploadStore.typeNotAccepted(List.of(FileType.values())));
    }

    Upload withName(FileName other) {
        return new Upload(other, declared, length, sha256, content);
    }
}
