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
 * Lets an answer pass and keeps a copy of its body, unless that grows too large. A body of known length is kept before its
 * last bytes are passed: whoever has read it whole finds it kept.
 */
final class CopyingResponse extends HttpServletResponseWrapper {
    static final long UNKNOWN_LENGTH = -1;

    private final int largest;
    private final long length;
    private final Consumer<byte[]> keep;
    private @Nullable ByteArrayOutputStream kept = new ByteArrayOutputStream();

    /**
     * @param largest in bytes; what is larger is not kept
     * @param length in bytes as the service announced it, or {@link #UNKNOWN_LENGTH}
     * @param keep takes the whole body, once
     */
    CopyingResponse(HttpServletResponse response, int largest, long length, Consumer<byte[]> keep) {
        super(response);
        this.largest = largest;
        this.length = length;
        this.keep = keep;
    }

    /** Says that nothing more comes. Without an announced length this alone tells that the body is whole. */
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
