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
 * Applies every event once and in the order of its key. The event's identifier, the aggregate's version and the effect
 * are written in one transaction. An event that fails is parked, and later events of its key are parked behind it,
 * while other keys continue.
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
     * Accepts an event from Kafka. When this returns, the event was applied, had been applied before, or is parked.
     *
     * @throws RuntimeException when none of these is possible now, for example without the database; the event must be
     *     redelivered
     */
    public void accept(String consumer, ReceivedEvent event, EventHandler handler) {
        try {
            transactions.executeWithoutResult(status -> {
                parked.lock(consumer, event.key());
                if (parked.hasParkedEvents(consumer, event.key())) {
                    parked.park(consumer, event, "behind a parked event");
                } else {
                    applyOnce(consumer, event, handler);
                }
            });
        } catch (RuntimeException failed) {
            if (isTransient(failed)) {
                throw failed;
            }
            LOG.error("{} parks event {} of type {}", consumer, event.id(), event.type(), failed);
            transactions.executeWithoutResult(status -> {
                parked.lock(consumer, event.key());
                parked.park(consumer, event, FailureReason.of(failed));
            });
        }
    }

    /** Applies the event unless it was applied before. The caller's transaction has locked the key. */
    void applyOnce(String consumer, ReceivedEvent event, EventHandler handler) {
        if (EventListeners.isUnreadable(event)) {
            throw new MalformedEventException("not an event");
        }
        if (isNew(consumer, event) && advancesVersion(consumer, event)) {
            try {
                handler.handle(event);
            } catch (StackOverflowError | LinkageError | AssertionError poison) {
                // An error would end the consumer permanently, and with it every other key.
                throw new IllegalStateException(poison);
            }
        }
    }

    /** Skips the event permanently: if it is delivered again, it counts as handled. */
    void skip(String consumer, String eventId) {
        markHandled(consumer, eventId);
    }

    private boolean isNew(String consumer, ReceivedEvent event) {
        return markHandled(consumer, event.id());
    }

    /**
     * Marks the event as handled, unless it is marked. The caller has locked the event's key, so that no other
     * transaction marks it between this query of all partitions and the transaction's end; an index is unique within
     * one partition only.
     */
    private boolean markHandled(String consumer, String eventId) {
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

    /** Returns false for a version at or before the last one: a repetition whose identifier is no longer stored. */
    private boolean advancesVersion(String consumer, ReceivedEvent event) {
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

    /** Returns whether a failure may be transient: the event is then redelivered and not parked. */
    static boolean isTransient(Throwable failed) {
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
