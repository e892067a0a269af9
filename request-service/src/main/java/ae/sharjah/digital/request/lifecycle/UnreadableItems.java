package ae.sharjah.digital.request.lifecycle;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Views of items in lists. An item that cannot be shown is replaced, so that it does not hide all others; operators learn
 * of each from the metric {@code request.unreadable} and from the log, which names it.
 */
@Component
public class UnreadableItems {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableItems.class);

    private final MeterRegistry meters;

    UnreadableItems(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * Returns the view of an item, or its replacement if making the view fails.
     *
     * @param list name of the list, for operators
     * @param id identifies the item in the log; nothing personal
     */
    public <T, R> R view(String list, T item, Object id, Function<T, R> view, Function<T, R> replacement) {
        try {
            return view.apply(item);
        } catch (RuntimeException unreadable) {
            report(list, id, unreadable);
            return replacement.apply(item);
        }
    }

    /** Counts and logs an item that could not be read. */
    public void report(String list, Object id, Exception reason) {
        meters.counter("request.unreadable", "list", list).increment();
        LOG.error("{} in the list {} cannot be shown", id, list, reason);
    }
}
