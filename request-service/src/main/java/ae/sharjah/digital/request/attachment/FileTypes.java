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

/** Tells what a file is by its first bytes, whatever its name and sender say. */
final class FileTypes {
    /** As much as is looked at. */
    static final int HEAD_BYTES = 64 * 1024;

    /** Often said and never registered; the table of types knows no more of it than we. */
    private static final Map<String, String> ALIASES = Map.of("image/jpg", "image/jpeg", "image/pjpeg", "image/jpeg");

    private static final MimeTypes REGISTRY = MimeTypes.getDefaultMimeTypes();

    private FileTypes() {}

    /** Empty for what is not taken. */
    static Optional<FileType> detect(byte[] head) {
        try {
            MediaType detected = REGISTRY.detect(new ByteArrayInputStream(head), new Metadata());
            return FileType.ofMediaType(detected.getBaseType().toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What a {@code Content-Type} says, by any of its usual names; empty for what is not taken. */
    static Optional<FileType> parseContentType(@Nullable String contentType) {
        MediaType type = contentType == null ? null : MediaType.parse(contentType);
        if (type == null) {
            return Optional.empty();
        }
        String name = REGISTRY.getMediaTypeRegistry().normalize(type.getBaseType()).toString();
        return FileType.ofMediaType(ALIASES.getOrDefault(name, name));
    }
}
