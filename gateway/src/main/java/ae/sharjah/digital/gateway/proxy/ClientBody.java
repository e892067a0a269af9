package ae.sharjah.digital.gateway.proxy;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A request's body as it is forwarded, never stored completely; its faults are distinguished from the service's. */
final class ClientBody extends FilterInputStream {

    private ClientBody(InputStream body) {
        super(body);
    }

    /** Returns the body to forward, or null when there is none. */
    static @Nullable HttpEntity of(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        if (length > 0 || (length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null)) {
            return new InputStreamEntity(new ClientBody(request.getInputStream()), length, null);
        }
        return null;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException | ProblemException fault) {
            throw new ClientBodyException(fault);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException | ProblemException fault) {
            throw new ClientBodyException(fault);
        }
    }
}
