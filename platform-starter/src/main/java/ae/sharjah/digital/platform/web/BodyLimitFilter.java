package ae.sharjah.digital.platform.web;

import ae.sharjah.digital.platform.problem.ProblemException;
import ae.sharjah.digital.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies over the limit with 413, by their declared length or, when chunked, as soon as they pass it. */
public final class BodyLimitFilter extends OncePerRequestFilter {
    private final long usual;
    private final Map<String, DataSize> others;
    private final ProblemWriter problems;

    /** @param others limits of their own, by the beginnings of the paths they hold for; of several the longest counts */
    public BodyLimitFilter(DataSize usual, Map<String, DataSize> others, ProblemWriter problems) {
        this.usual = usual.toBytes();
        this.others = Map.copyOf(others);
        this.problems = problems;
    }

    private long limit(HttpServletRequest request) {
        // Decoded and without dots: what the request is routed by.
        String path = request.getServletPath();
        return others.entrySet().stream()
                .filter(other -> path.startsWith(other.getKey()))
                .max(Comparator.comparingInt(other -> other.getKey().length()))
                .map(other -> other.getValue().toBytes())
                .orElse(usual);
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
