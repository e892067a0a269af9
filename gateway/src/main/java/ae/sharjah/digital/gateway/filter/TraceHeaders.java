package ae.sharjah.digital.gateway.filter;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The exchange's place in the trace. */
public final class TraceHeaders {
    static final String ATTRIBUTE = "gateway.traceparent";

    private TraceHeaders() {}

    /** Returns the W3C {@code traceparent} of the running exchange, or null when it is not traced. */
    public static @Nullable String parent(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }
}
