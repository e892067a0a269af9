package ae.sharjah.digital.platform.web.correlation;

import ae.sharjah.digital.platform.web.id.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Assigns every exchange an identifier, the caller's own if it is harmless, and writes it to the response and the logs.
 */
public final class RequestIdFilter extends OncePerRequestFilter {
    private static final String LOG_FIELD = "requestId";

    private final Ids ids;

    public RequestIdFilter(Ids ids) {
        this.ids = ids;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(LOG_FIELD, assign(request, response));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOG_FIELD);
        }
    }

    /** Returns the identifier that the exchange already has, or assigns its first, and adds it to the response. */
    public String assign(HttpServletRequest request, HttpServletResponse response) {
        String id = RequestId.of(request);
        if (id == null) {
            String sent = request.getHeader(RequestId.HEADER);
            id = sent != null && RequestId.accepts(sent) ? sent : ids.next().toString();
            request.setAttribute(RequestId.ATTRIBUTE, id);
        }
        response.setHeader(RequestId.HEADER, id);
        return id;
    }

    /** Includes error dispatches: the server refuses some requests before any filter, and dispatches them as errors. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
