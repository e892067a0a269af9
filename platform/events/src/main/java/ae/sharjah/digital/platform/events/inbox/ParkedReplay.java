package ae.sharjah.digital.platform.events.inbox;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionOperations;

/** Lets parked events take effect after all, once their cause is mended. */
public final class ParkedReplay {
    private final Inbox inbox;
    private final ParkedEvents parked;
    private final TransactionOperations transactions;
    private final Map<String, EventHandler> handlers = new ConcurrentHashMap<>();

    public ParkedReplay(Inbox inbox, ParkedEvents parked, TransactionOperations transactions) {
        this.inbox = inbox;
        this.parked = parked;
        this.transactions = transactions;
    }

    void register(EventSubscription subscription) {
        handlers.put(subscription.consumer(), subscription.handler());
    }

    /**
     * Replays all parked events of a key in order, each in a transaction of its own, up to the first that fails again.
     *
     * @throws IllegalArgumentException for a consumer this service does not have
     */
    public Replayed replay(String consumer, String key) {
        EventHandler handler = handlers.get(consumer);
        if (handler == null) {
            throw new IllegalArgumentException("no such consumer");
        }
        int done = 0;
        while (true) {
            switch (next(consumer, key, handler)) {
                case DONE -> done++;
                case NONE_LEFT -> {
                    return new Replayed(done, false);
                }
                case FAILED -> {
                    return new Replayed(done, true);
                }
            }
        }
    }

    /**
     * @param events how many took effect
     * @param stopped true when one failed again and holds the rest
     */
    public record Replayed(int events, boolean stopped) {}

    /**
     * Gives up one parked event, whose key goes on without it at the next replay. It never takes effect, not even when
     * it comes again.
     *
     * @return false when this consumer has no such parked event
     */
    public boolean discard(String consumer, String eventId) {
        Boolean found = transactions.execute(status -> {
            Optional<String> key = parked.keyOf(consumer, eventId);
            if (key.isEmpty()) {
                return false;
            }
            parked.lock(consumer, key.get());
            inbox.waive(consumer, eventId);
            return parked.remove(consumer, eventId);
        });
        return Boolean.TRUE.equals(found);
    }

    private enum Step {
        DONE,
        NONE_LEFT,
        FAILED
    }

    private Step next(String consumer, String key, EventHandler handler) {
        long[] tried = {-1};
        try {
            Step step = transactions.execute(status -> {
                parked.lock(consumer, key);
                var first = parked.first(consumer, key);
                if (first.isEmpty()) {
                    return Step.NONE_LEFT;
                }
                tried[0] = first.get().id();
                inbox.once(consumer, first.get().event(), handler);
                parked.remove(first.get().id());
                return Step.DONE;
            });
            return step == null ? Step.FAILED : step;
        } catch (RuntimeException failed) {
            if (tried[0] < 0 || Inbox.passes(failed)) {
                throw failed;
            }
            transactions.executeWithoutResult(status -> parked.failedAgain(tried[0], FailureReason.of(failed)));
            return Step.FAILED;
        }
    }
}
