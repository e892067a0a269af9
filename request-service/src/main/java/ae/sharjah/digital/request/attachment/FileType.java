package ae.sharjah.digital.request.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Supported types: documents and pictures of documents. Archives and formats based on archives, such as office
 * documents, are excluded: a file that cannot be unpacked cannot be a decompression bomb.
 */
public enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "png"),
    HEIC("image/heic", "heic", "heif");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Returns the file extensions, the usual one first. */
    List<String> extensions() {
        return extensions;
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
