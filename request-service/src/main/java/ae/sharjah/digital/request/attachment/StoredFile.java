package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.request.attachment.store.ObjectId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file whose bytes are in the store.
 *
 * @param objectId its id in the store
 * @param name name that the sender states; a text, never a path
 * @param size bytes
 */
public record StoredFile(ObjectId objectId, FileName name, FileType type, long size, byte[] sha256) {

    public StoredFile {
        sha256 = sha256.clone();
    }

    @Override
    public byte[] sha256() {
        return sha256.clone();
    }

    public String sha256Hex() {
        return HexFormat.of().formatHex(sha256);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredFile file
                && objectId.equals(file.objectId)
                && name.equals(file.name)
                && type == file.type
                && size == file.size
                && Arrays.equals(sha256, file.sha256);
    }

    @Override
    public int hashCode() {
        return Objects.hash(objectId, name, type, size, Arrays.hashCode(sha256));
    }

    /** Returns a description without the name, which may identify a person. */
    @Override
    public String toString() {
        return "StoredFile[" + objectId + ", " + type + ", " + size + " bytes]";
    }
}
