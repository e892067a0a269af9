package ae.sharjah.digital.gateway.cache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Passes a response on and copies its body, unless that grows too large. A body of known length is cached before its
 * last bytes are passed on, so a client that has read it completely finds it in the cache.
 */
final class CopyingResponse extends HttpServletResponseWrapper {
    static final long UNKNOWN_LENGTH = -1;

    private final int largest;
    private final long length;
    private final Consumer<byte[]> store;
    private @Nullable ByteArrayOutputStream copied = new ByteArrayOutputStream();

    /**
     * @param largest in bytes; a larger body is not cached
     * @param length in bytes as the service announced it, or {@link #UNKNOWN_LENGTH}
     * @param store receives the complete body, once
     */
    CopyingResponse(HttpServletResponse response, int largest, long length, Consumer<byte[]> store) {
        super(response);
        this.largest = largest;
        this.length = length;
        this.store = store;
    }

    /** Ends the body. Without an announced length, only this call shows that the body is complete. */
    void ended() {
        if (copied != null && (length == UNKNOWN_LENGTH || length == copied.size())) {
            store.accept(copied.toByteArray());
        }
        copied = null;
    }

    private void copy(byte[] bytes, int from, int count) {
        if (copied == null) {
            return;
        }
        if (copied.size() + count > largest) {
            copied = null;
            return;
        }
        copied.write(bytes, from, count);
        if (copied.size() == length) {
            ended();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream client = super.getOutputStream();
        return new ServletOutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                copy(bytes, from, count);
                try {
                    client.write(bytes, from, count);
                } catch (IOException clientGone) {
                    copied = null; // the rest will not be read, so this copy stays incomplete
                    throw clientGone;
                }
            }

            @Override
            public void flush() throws IOException {
                client.flush();
            }

            @Override
            public boolean isReady() {
                return client.isReady();
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                client.setWriteListener(listener);
            }
        };
    }
}
