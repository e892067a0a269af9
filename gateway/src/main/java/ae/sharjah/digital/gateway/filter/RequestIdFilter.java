package ae.sharjah.digital.gateway.filter;

import ae.sharjah.digital.gateway.problem.Problems;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Assigns an identifier to every exchange, the caller's own where it is harmless, and adds it to the response and the
 * logs.
 */
final class RequestIdFilter extends OncePerRequestFilter {
    private static final String HEADER = "X-Request-Id";
    private static final String LOG_FIELD = "requestId";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(LOG_FIELD, give(request, response));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOG_FIELD);
        }
    }

    /** Returns the identifier that the exchange already has, or assigns its first. */
    static String give(HttpServletRequest request, HttpServletResponse response) {
        String id = (String) request.getAttribute(Problems.REQUEST_ID);
        if (id == null) {
            String sent = request.getHeader(HEADER);
            id = sent != null && ACCEPTED.matcher(sent).matches()
                    ? sent
                    : UuidCreator.getTimeOrderedEpoch().toString();
            request.setAttribute(Problems.REQUEST_ID, id);
        }
        response.setHeader(HEADER, id);
        return id;
    }

    /**
     * Includes error dispatches: the server refuses some requests before any filter, and their problems are written
     * there.
     */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
