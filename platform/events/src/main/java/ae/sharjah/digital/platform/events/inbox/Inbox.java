package ae.sharjah.digital.platform.events.inbox;

import ae.sharjah.digital.platform.events.message.MalformedEventException;
import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets every event take effect once and in the order of its key. The event's identifier, the aggregate's version and
 * the effect are one transaction; an event that fails is parked, and its key waits behind it, while others go on.
 */
public final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final ParkedEvents parked;
    private final Clock clock;

    public Inbox(JdbcClient jdbc, TransactionOperations transactions, ParkedEvents parked, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.parked = parked;
        this.clock = clock;
    }

    /**
     * Takes an event that came from Kafka. When this returns, the event had its effect, had it before, or is parked.
     *
     * @throws RuntimeException when it can be none of these now, as without the database; the event must come again
     */
    public void accept(String consumer, ReceivedEvent event, EventHandler handler) {
        try {
            transactions.executeWithoutResult(status -> {
                parked.lock(consumer, event.key());
                if (parked.holds(consumer, event.key())) {
                    parked.park(consumer, event, "behind a parked event");
                } else {
                    once(consumer, event, handler);
                }
            });
        } catch (RuntimeException failed) {
            if (passes(failed)) {
                throw failed;
            }
            LOG.error("{} parks event {} of type {}", consumer, event.id(), event.type(), failed);
            transactions.executeWithoutResult(status -> {
                parked.lock(consumer, event.key());
                parked.park(consumer, event, FailureReason.of(failed));
            });
        }
    }

    /** The effect, unless it has been; the caller's transaction holds the key's lock. */
    void once(String consumer, ReceivedEvent event, EventHandler handler) {
        if (EventListeners.unreadable(event)) {
            throw new MalformedEventException("not an event");
        }
        if (isNew(consumer, event) && advances(consumer, event)) {
            try {
                handler.handle(event);
            } catch (StackOverflowError | LinkageError | AssertionError poison) {
                // An error would end the consumer for good, and with it every other key.
                throw new IllegalStateException(poison);
            }
        }
    }

    /** Leaves the event without effect for good: should it come again, it counts as handled. */
    void waive(String consumer, String eventId) {
        remember(consumer, eventId);
    }

    private boolean isNew(String consumer, ReceivedEvent event) {
        return remember(consumer, event.id());
    }

    /**
     * Notes the event unless it is noted. The caller holds the lock of the event's key, so that nobody else notes it
     * between this look through all partitions and the transaction's end; an index could hold within one only.
     */
    private boolean remember(String consumer, String eventId) {
        return jdbc.sql("""
                        INSERT INTO platform.inbox (consumer, event_id, handled_on)
                        SELECT :consumer, :id, :today
                         WHERE NOT EXISTS (SELECT 1 FROM platform.inbox WHERE consumer = :consumer AND event_id = :id)
                        """)
                        .param("consumer", consumer)
                        .param("id", eventId)
                        .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False for a version already passed: a repetition whose identifier is no longer kept. */
    private boolean advances(String consumer, ReceivedEvent event) {
        String aggregate = event.source() + " " + event.aggregateId();
        return jdbc.sql("""
                        INSERT INTO platform.inbox_position AS known (consumer, aggregate_id, version)
                        VALUES (:consumer, :aggregate, :version)
                        ON CONFLICT (consumer, aggregate_id)
                        DO UPDATE SET version = excluded.version WHERE known.version < excluded.version
                        """)
                        .param("consumer", consumer)
                        .param("aggregate", aggregate)
                        .param("version", event.version())
                        .update()
                == 1;
    }

    /** True for failures that time may cure: the event comes again rather than being parked. */
    static boolean passes(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetryLaterException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionTimedOutException
                    || cause instanceof TransactionSystemException) {
                return true;
            }
        }
        return false;
    }
}
