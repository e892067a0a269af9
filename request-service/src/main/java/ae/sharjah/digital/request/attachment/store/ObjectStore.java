package ae.sharjah.digital.request.attachment.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/**
 * Keeps bytes by an id that we made; no name that somebody chose ever becomes part of a path or key. An object is written
 * once and never changed.
 */
public interface ObjectStore extends AutoCloseable {

    /**
     * Writes an object and returns when it is durable; until then nobody can read it, not in part either. The content is
     * read to its end and never held whole in memory; what reading it throws passes through.
     *
     * @throws IOException when the store does not take it; what was written so far may remain until {@link #remove}
     */
    void write(UUID id, InputStream content) throws IOException;

    /** @throws IOException also when there is no such object */
    InputStream read(UUID id) throws IOException;

    /** Removes whatever there is under this id, begun or whole; no fault when there is nothing. */
    void remove(UUID id) throws IOException;

    @Override
    default void close() {}
}
