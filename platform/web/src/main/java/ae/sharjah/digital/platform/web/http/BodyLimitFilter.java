package ae.sharjah.digital.platform.web.http;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.problem.ProblemHandler;
import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Refuses bodies over the limit with 413, by their declared length or, when chunked, as soon as they exceed it. */
public final class BodyLimitFilter extends OncePerRequestFilter {
    private final ToLongFunction<HttpServletRequest> limits;
    private final ProblemHandler refusals;

    /**
     * Limits bodies by address.
     *
     * @param special limits of certain addresses, by path pattern, for bodies that are not JSON
     */
    public BodyLimitFilter(DataSize usual, Map<String, DataSize> special, ProblemWriter problems) {
        this(limitsByPath(usual, special), problems::write);
    }

    /**
     * @param limits returns the limit of a request's body in bytes
     * @param refusals handles the problem of a body whose declared length exceeds the limit
     */
    public BodyLimitFilter(ToLongFunction<HttpServletRequest> limits, ProblemHandler refusals) {
        this.limits = limits;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limits.applyAsLong(request);
        long declared = request.getContentLengthLong();
        if (declared > limit) {
            refusals.handle(tooLarge(), request, response);
            return;
        }
        if (declared >= 0) {
            // The server reads no more than the declared length.
            chain.doFilter(request, response);
            return;
        }
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletInputStream getInputStream() throws IOException {
                        return new LimitedInputStream(super.getInputStream(), limit);
                    }
                },
                response);
    }

    private static ToLongFunction<HttpServletRequest> limitsByPath(DataSize usual, Map<String, DataSize> special) {
        var limits = new LinkedHashMap<PathPattern, Long>();
        special.forEach(
                (pattern, limit) -> limits.put(PathPatternParser.defaultInstance.parse(pattern), limit.toBytes()));
        return request -> {
            if (limits.isEmpty()) {
                return usual.toBytes();
            }
            PathContainer path = PathContainer.parsePath(request.getRequestURI());
            return limits.entrySet().stream()
                    .filter(one -> one.getKey().matches(path))
                    .mapToLong(Map.Entry::getValue)
                    .findFirst()
                    .orElse(usual.toBytes());
        };
    }

    private static ProblemException tooLarge() {
        return ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
    }

    private static final class LimitedInputStream extends ServletInputStream {
        private final ServletInputStream body;
        private final long limit;
        private long read;

        LimitedInputStream(ServletInputStream body, long limit) {
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

        private void count(int bytes) {
            read += bytes;
            if (read > limit) {
                throw tooLarge();
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
