package ae.sharjah.digital.gateway.cache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lets an answer pass and keeps a copy of its body, unless that grows too large. */
final class Copy extends HttpServletResponseWrapper {
    private final int largest;
    private @Nullable ByteArrayOutputStream kept = new ByteArrayOutputStream();

    Copy(HttpServletResponse response, int largest) {
        super(response);
        this.largest = largest;
    }

    /** Null when it was too large. */
    byte @Nullable [] body() {
        return kept == null ? null : kept.toByteArray();
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
                try {
                    client.write(bytes, from, count);
                } catch (IOException clientGone) {
                    kept = null; // what was not passed whole is not kept either
                    throw clientGone;
                }
                if (kept != null && kept.size() + count <= largest) {
                    kept.write(bytes, from, count);
                } else {
                    kept = null;
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
