package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.host.result.DispatchState;
import ae.sharjah.digital.adapters.spi.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dispatches as work to be done. */
@Repository
public class Deliveries {
    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            UUID dispatchId,
            UUID requestId,
            String agency,
            String connection,
            Occasion occasion,
            @Nullable String traceparent,
            Instant now) {
        jdbc.sql("""
                        INSERT INTO delivery (dispatch_id, request_id, agency, connection, occasion, received_at,
                                              next_attempt_at, traceparent)
                        VALUES (:dispatch, :request, :agency, :connection, :occasion, :now, :now, :trace)
                        """)
                .param("dispatch", dispatchId)
                .param("request", requestId)
                .param("agency", agency)
                .param("connection", connection)
                .param("occasion", occasion.code())
                .param("now", at(now))
                .param("trace", traceparent)
                .update();
    }

    /**
     * Marks a dispatch to be taken back. Without an attempt so far nobody has it and it is cancelled; an attempt under
     * way is waited for, since it may still arrive. False when there is no such dispatch.
     */
    boolean recall(UUID dispatchId, String agency, @Nullable String traceparent, Instant now) {
        return jdbc.sql("""
                        UPDATE delivery
                           SET state = CASE WHEN state = 'waiting' AND attempts = 0 THEN 'cancelled'
                                            WHEN state = 'waiting' OR (state = 'delivered' AND progress < 3)
                                            THEN 'recalling'
                                            ELSE state END,
                               next_attempt_at = :now, traceparent = coalesce(:trace, traceparent)
                         WHERE dispatch_id = :dispatch AND agency = :agency
                        """)
                        .param("trace", traceparent)
                        .param("now", at(now))
                        .param("dispatch", dispatchId)
                        .param("agency", agency)
                        .update()
                == 1;
    }

    /**
     * Takes what is due, oldest first, of each request the first only, and holds it for {@code lease}: should this
     * process die, another takes it after that.
     */
    List<Task> claim(String agency, int most, Instant now, Duration lease) {
        return jdbc.sql("""
                        UPDATE delivery SET attempts = attempts + 1, claimed_until = :until
                         WHERE dispatch_id IN (
                               SELECT dispatch_id FROM delivery d
                                WHERE agency = :agency AND state IN ('waiting', 'recalling')
                                  AND next_attempt_at <= :now
                                  AND (claimed_until IS NULL OR claimed_until <= :now)
                                  AND NOT EXISTS (
                                      SELECT 1 FROM delivery e
                                       WHERE e.request_id = d.request_id AND e.agency = d.agency AND e.state IN ('waiting', 'recalling')
                                         AND e.position < d.position)
                                ORDER BY position LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING dispatch_id, request_id, occasion, state, attempts, traceparent
                        """)
                .param("until", at(now.plus(lease)))
                .param("agency", agency)
                .param("now", at(now))
                .param("most", most)
                .query((row, number) -> new Task(
                        row.getObject("dispatch_id", UUID.class),
                        row.getObject("request_id", UUID.class),
                        Occasion.of(row.getString("occasion")),
                        row.getString("state").equals(DispatchState.RECALLING.code()),
                        row.getInt("attempts"),
                        row.getString("traceparent")))
                .list();
    }

    /** Ends the lease; a dispatch that is still open is due at {@code due}. */
    void release(UUID dispatchId, DispatchState state, Instant now, Instant due, @Nullable String failure) {
        jdbc.sql("""
                        UPDATE delivery SET state = :state, claimed_until = NULL, next_attempt_at = :due,
                               last_failure = coalesce(:failure, last_failure),
                               settled_at = CASE WHEN :state IN ('waiting', 'recalling') THEN NULL ELSE :now END
                         WHERE dispatch_id = :dispatch
                        """)
                .param("state", state.code())
                .param("due", at(due))
                .param("failure", failure)
                .param("now", at(now))
                .param("dispatch", dispatchId)
                .update();
    }

    /** The agency is well again: what waited out its pauses need not any longer. */
    void dueNow(String agency, Instant now) {
        jdbc.sql("""
                        UPDATE delivery SET next_attempt_at = :now
                         WHERE agency = :agency AND state IN ('waiting', 'recalling') AND next_attempt_at > :now
                        """).param("now", at(now)).param("agency", agency).update();
    }

    /** How much waits for an agency. */
    public Backlog backlog(String agency) {
        return jdbc.sql("""
                        SELECT count(*) AS waiting, min(received_at) AS oldest FROM delivery
                         WHERE agency = :agency AND state IN ('waiting', 'recalling')
                        """)
                .param("agency", agency)
                .query((row, number) -> {
                    OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new Backlog(row.getLong("waiting"), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }

    /**
     * @param waiting dispatches to be handed over or taken back
     * @param oldest when the oldest of them came, or null
     */
    public record Backlog(long waiting, @Nullable Instant oldest) {}

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
