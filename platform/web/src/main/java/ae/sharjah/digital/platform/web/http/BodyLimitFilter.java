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

/** Refuses bodies over the limit with 413, by their declared length or, when chunked, as soon as they pass it. */
public final class BodyLimitFilter extends OncePerRequestFilter {
    private final long usual;
    private final Map<PathPattern, Long> special = new LinkedHashMap<>();
    private final ProblemWriter problems;

    /** @param special limits of certain addresses, by pattern of their path, for bodies that are no JSON */
    public BodyLimitFilter(DataSize usual, Map<String, DataSize> special, ProblemWriter problems) {
        this.usual = usual.toBytes();
        special.forEach((pattern, limit) ->
                this.special.put(PathPatternParser.defaultInstance.parse(pattern), limit.toBytes()));
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
                        return new Counted(super.getInputStream(), limit);
                    }
                },
                response);
    }

    private long limit(HttpServletRequest request) {
        if (special.isEmpty()) {
            return usual;
        }
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return special.entrySet().stream()
                .filter(one -> one.getKey().matches(path))
                .mapToLong(Map.Entry::getValue)
                .findFirst()
                .orElse(usual);
    }

    private static ProblemException tooLarge() {
        return ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
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
