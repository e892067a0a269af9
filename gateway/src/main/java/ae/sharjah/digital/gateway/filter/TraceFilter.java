package ae.sharjah.digital.gateway.filter;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Returns the exchange's place in the trace to the client (W3C {@code traceparent}), and stores it for the services.
 */
final class TraceFilter extends OncePerRequestFilter {
    private static final String HEADER = "traceparent";

    private final Tracer tracer;

    TraceFilter(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Span span = tracer.currentSpan();
        if (span != null) {
            addTraceparent(span, request, response);
        } else if (TraceHeaders.parent(request) == null) {
            // The server refused the request before tracing began.
            Span own = tracer.nextSpan().name("refused by the server").start();
            addTraceparent(own, request, response);
            try {
                chain.doFilter(request, response);
            } finally {
                own.end();
            }
            return;
        }
        chain.doFilter(request, response);
    }

    private static void addTraceparent(Span span, HttpServletRequest request, HttpServletResponse response) {
        String value = traceparent(span.context());
        response.setHeader(HEADER, value);
        request.setAttribute(TraceHeaders.ATTRIBUTE, value);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static String traceparent(TraceContext context) {
        @Nullable Boolean sampled = context.sampled();
        return "00-" + context.traceId() + "-" + context.spanId() + (Boolean.TRUE.equals(sampled) ? "-01" : "-00");
    }
}
