package ae.sharjah.digital.platform.events.inbox;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionOperations;

/** Replays parked events once the cause of their failure is fixed. */
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
    public ReplayResult replay(String consumer, String key) {
        EventHandler handler = handlers.get(consumer);
        if (handler == null) {
            throw new IllegalArgumentException("no such consumer");
        }
        int done = 0;
        while (true) {
            switch (replayNext(consumer, key, handler)) {
                case DONE -> done++;
                case NONE_LEFT -> {
                    return new ReplayResult(done, false);
                }
                case FAILED -> {
                    return new ReplayResult(done, true);
                }
            }
        }
    }

    /**
     * @param events number of events that were applied
     * @param stopped true when one failed again and blocks the rest
     */
    public record ReplayResult(int events, boolean stopped) {}

    /**
     * Discards one parked event, whose key continues without it at the next replay. The event is never applied, not
     * even when it is delivered again.
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
            inbox.skip(consumer, eventId);
            return parked.delete(consumer, eventId);
        });
        return Boolean.TRUE.equals(found);
    }

    private enum Outcome {
        DONE,
        NONE_LEFT,
        FAILED
    }

    private Outcome replayNext(String consumer, String key, EventHandler handler) {
        long[] tried = {-1};
        try {
            Outcome step = transactions.execute(status -> {
                parked.lock(consumer, key);
                var first = parked.oldest(consumer, key);
                if (first.isEmpty()) {
                    return Outcome.NONE_LEFT;
                }
                tried[0] = first.get().id();
                inbox.applyOnce(consumer, first.get().event(), handler);
                parked.delete(first.get().id());
                return Outcome.DONE;
            });
            return step == null ? Outcome.FAILED : step;
        } catch (RuntimeException failed) {
            if (tried[0] < 0 || Inbox.isTransient(failed)) {
                throw failed;
            }
            transactions.executeWithoutResult(status -> parked.recordFailure(tried[0], FailureReason.of(failed)));
            return Outcome.FAILED;
        }
    }
}
