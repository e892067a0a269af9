package ae.sharjah.digital.platform.web.http;

import ae.sharjah.digital.platform.web.problem.ProblemException;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Refuses bodies over the limit with 413, by their declared length or, when chunked, as soon as they exceed it. */
public final class BodyLimitFilter extends OncePerRequestFilter {
    private final long defaultLimit;
    private final Map<PathPattern, Long> limitsByPath = new LinkedHashMap<>();
    private final ProblemWriter problems;

    /** @param special limits of certain addresses, by path pattern, for bodies that are not JSON */
    public BodyLimitFilter(DataSize usual, Map<String, DataSize> special, ProblemWriter problems) {
        this.defaultLimit = usual.toBytes();
        special.forEach((pattern, limit) ->
                this.limitsByPath.put(PathPatternParser.defaultInstance.parse(pattern), limit.toBytes()));
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            problems.write(tooLarge(), request, response);
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

    private long limit(HttpServletRequest request) {
        if (limitsByPath.isEmpty()) {
            return defaultLimit;
        }
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return limitsByPath.entrySet().stream()
                .filter(one -> one.getKey().matches(path))
                .mapToLong(Map.Entry::getValue)
                .findFirst()
                .orElse(defaultLimit);
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
