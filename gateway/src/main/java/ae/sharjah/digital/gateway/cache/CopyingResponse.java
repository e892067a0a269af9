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
    private final Consumer<byte[]> keep;
    private @Nullable ByteArrayOutputStream kept = new ByteArrayOutputStream();

    /**
     * @param largest in bytes; a larger body is not cached
     * @param length in bytes as the service announced it, or {@link #UNKNOWN_LENGTH}
     * @param keep receives the whole body, once
     */
    CopyingResponse(HttpServletResponse response, int largest, long length, Consumer<byte[]> keep) {
        super(response);
        this.largest = largest;
        this.length = length;
        this.keep = keep;
    }

    /** Ends the body. Without an announced length, only this call shows that the body is complete. */
    void ended() {
        if (kept != null && (length == UNKNOWN_LENGTH || length == kept.size())) {
            keep.accept(kept.toByteArray());
        }
        kept = null;
    }

    private void copy(byte[] bytes, int from, int count) {
        if (kept == null) {
            return;
        }
        if (kept.size() + count > largest) {
            kept = null;
            return;
        }
        kept.write(bytes, from, count);
        if (kept.size() == length) {
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
                    kept = null; // the rest will not be read, so this is not the whole
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
