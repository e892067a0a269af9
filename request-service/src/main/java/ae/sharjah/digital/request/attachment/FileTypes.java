package ae.sharjah.digital.request.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Detection of a file's type by its first bytes, independent of its name and its declared type. */
final class FileTypes {
    /** Number of bytes that the detection reads. */
    static final int HEAD_BYTES = 64 * 1024;

    /** Unregistered types that clients often send; the media type registry does not know them as aliases. */
    private static final Map<String, String> ALIASES = Map.of("image/jpg", "image/jpeg", "image/pjpeg", "image/jpeg");

    private static final MimeTypes REGISTRY = MimeTypes.getDefaultMimeTypes();

    private FileTypes() {}

    /** Detects the type of a file; empty for an unsupported one. */
    static Optional<FileType> detect(byte[] head) {
        try {
            MediaType detected = REGISTRY.detect(new ByteArrayInputStream(head), new Metadata());
            return FileType.ofMediaType(detected.getBaseType().toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Returns the type that a {@code Content-Type} names, by any of its usual names; empty for an unsupported one. */
    static Optional<FileType> parseContentType(@Nullable String contentType) {
        MediaType type = contentType == null ? null : MediaType.parse(contentType);
        if (type == null) {
            return Optional.empty();
        }
        String name =
                REGISTRY.getMediaTypeRegistry().normalize(type.getBaseType()).toString();
        return FileType.ofMediaType(ALIASES.getOrDefault(name, name));
    }
}
