package ae.sharjah.digital.request.attachment.store;

import java.io.IOException;
import java.io.InputStream;

/**
 * A store of bytes by generated ids; no name that a user chose becomes part of a path or key. An object is written once
 * and never changed.
 */
public interface ObjectStore extends AutoCloseable {

    /**
     * Writes an object and returns when it is durable; until then it cannot be read, not even in part. The content is
     * read to its end and never completely in memory; exceptions of reading it are passed on.
     *
     * @throws IOException when the store fails; what was written so far may remain until {@link #remove}
     */
    void write(ObjectId id, InputStream content) throws IOException;

    /** @throws IOException also when there is no such object */
    InputStream read(ObjectId id) throws IOException;

    /** Removes the object of an id, complete or partial; does nothing when there is none. */
    void remove(ObjectId id) throws IOException;

    @Override
    default void close() {}
}
