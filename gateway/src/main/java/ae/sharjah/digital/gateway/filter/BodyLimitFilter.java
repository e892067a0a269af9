package ae.sharjah.digital.gateway.filter;

import ae.sharjah.digital.gateway.limit.RateLimit;
import ae.sharjah.digital.gateway.problem.Refusal;
import ae.sharjah.digital.gateway.route.RouteTable;
import ae.sharjah.digital.gateway.route.Trait;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies over the limit with 413, by their declared length or, when chunked, as soon as they pass it. */
final class BodyLimitFilter extends OncePerRequestFilter {
    private final long standard;
    private final long file;
    private final RateLimit rates;

    /**
     * @param standard limit of most bodies
     * @param file limit of uploaded files, on routes that accept them
     */
    BodyLimitFilter(DataSize standard, DataSize file, RateLimit rates) {
        this.standard = standard.toBytes();
        this.file = file.toBytes();
        this.rates = rates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request);
        long declared = request.getContentLengthLong();
        if (declared > limit) {
            rates.refuse(Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large"), request, response);
        } else if (declared >= 0) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new Limited(request, limit), response);
        }
    }

    private long limit(HttpServletRequest request) {
        return RouteTable.find(request)
                        .filter(route -> route.is(Trait.LARGE_BODY))
                        .isPresent()
                ? file
                : standard;
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), limit);
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private final long limit;
        private long read;

        Counted(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = body.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) throws BodyTooLargeException {
            read += bytes;
            if (read > limit) {
                throw new BodyTooLargeException(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
