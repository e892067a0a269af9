package ae.sharjah.digital.platform.events;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/** The trace that runs on this thread, in the form of the W3C {@code traceparent} header. */
public final class CurrentTrace {
    private final @Nullable Tracer tracer;

    public CurrentTrace(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    public @Nullable String parent() {
        Span span = tracer == null ? null : tracer.currentSpan();
        if (span == null) {
            return null;
        }
        TraceContext context = span.context();
        String sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
    }
}
