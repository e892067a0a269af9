package ae.sharjah.digital.platform.events.message;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Trace of the current thread, in the form of the W3C {@code traceparent} header. */
public final class CurrentTrace {
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final int SAMPLED = 1;

    private final @Nullable Tracer tracer;

    public CurrentTrace(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    public @Nullable String traceparent() {
        Span span = tracer == null ? null : tracer.currentSpan();
        if (span == null) {
            return null;
        }
        TraceContext context = span.context();
        String sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
    }

    /**
     * Runs work as a span of the trace that {@code parent} names, so that the requests and events it sends belong to
     * the same trace; without a span when it names none.
     *
     * @param name name of the span, the same for all of its kind
     */
    public void continueTrace(@Nullable String parent, String name, Runnable work) {
        Matcher named = TRACEPARENT.matcher(parent == null ? "" : parent);
        if (tracer == null || !named.matches()) {
            work.run();
            return;
        }
        TraceContext context = tracer.traceContextBuilder()
                .traceId(named.group(1))
                .spanId(named.group(2))
                .sampled((Integer.parseInt(named.group(3), 16) & SAMPLED) == SAMPLED)
                .build();
        Span step = tracer.spanBuilder()
                .setParent(context)
                .name(name)
                .kind(Span.Kind.CONSUMER)
                .start();
        try (Tracer.SpanInScope scope = tracer.withSpan(step)) {
            work.run();
        } catch (RuntimeException failed) {
            step.error(failed);
            throw failed;
        } finally {
            step.end();
        }
    }

    /** Returns the text if it is a {@code traceparent} of the version supported here, else null. */
    static @Nullable String validOrNull(@Nullable String parent) {
        return parent != null && TRACEPARENT.matcher(parent).matches() ? parent : null;
    }
}
