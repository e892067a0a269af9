package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.platform.problem.ProblemException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in.
 *
 * @param declared what its sender says it is
 * @param length bytes that are announced, or empty when they come as they come
 * @param sha256 what its sender says its bytes add up to
 */
public record Upload(
        FileName name, FileType declared, OptionalLong length, Optional<byte[]> sha256, InputStream content) {

    /**
     * What a {@code Content-Type} says.
     *
     * @throws ProblemException 415 {@code file-type-not-accepted}
     */
    public static FileType typeOf(@Nullable String contentType) {
        return FileTypes.parseContentType(contentType).orElseThrow(() -> UploadStore.typeNotAccepted(List.of(FileType.values())));
    }

    Upload withName(FileName other) {
        return new Upload(other, declared, length, sha256, content);
    }
}
