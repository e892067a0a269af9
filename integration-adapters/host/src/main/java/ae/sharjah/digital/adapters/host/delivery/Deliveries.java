package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.host.result.DispatchState;
import ae.sharjah.digital.adapters.spi.DispatchId;
import ae.sharjah.digital.adapters.spi.DispatchReason;
import ae.sharjah.digital.adapters.spi.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Repository of dispatches as delivery work. */
@Repository
public class Deliveries {
    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            DispatchId dispatchId,
            RequestId requestId,
            String agency,
            String connection,
            DispatchReason reason,
            @Nullable String traceparent,
            Instant now) {
        jdbc.sql("""
                        INSERT INTO delivery (dispatch_id, request_id, agency, connection, occasion, received_at,
                                              next_attempt_at, traceparent)
                        VALUES (:dispatch, :request, :agency, :connection, :occasion, :now, :now, :trace)
                        """)
                .param("dispatch", dispatchId.value())
                .param("request", requestId.value())
                .param("agency", agency)
                .param("connection", connection)
                .param("occasion", reason.code())
                .param("now", utc(now))
                .param("trace", traceparent)
                .update();
    }

    /**
     * Marks a dispatch as to be recalled. If no attempt was made so far, the agency cannot have it and it is cancelled;
     * an attempt in progress is awaited, since it may still arrive. Returns false if there is no such dispatch.
     */
    boolean requestRecall(DispatchId dispatchId, String agency, @Nullable String traceparent, Instant now) {
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
                        .param("now", utc(now))
                        .param("dispatch", dispatchId.value())
                        .param("agency", agency)
                        .update()
                == 1;
    }

    /**
     * Claims due dispatches, oldest first, only the first of each request, and leases them for {@code lease}: if this
     * process dies, another can claim them after that.
     */
    List<DeliveryTask> claim(String agency, int limit, Instant now, Duration lease) {
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
                .param("until", utc(now.plus(lease)))
                .param("agency", agency)
                .param("now", utc(now))
                .param("most", limit)
                .query((row, number) -> new DeliveryTask(
                        new DispatchId(row.getObject("dispatch_id", UUID.class)),
                        new RequestId(row.getObject("request_id", UUID.class)),
                        DispatchReason.ofCode(row.getString("occasion")),
                        row.getString("state").equals(DispatchState.RECALLING.code()),
                        row.getInt("attempts"),
                        row.getString("traceparent")))
                .list();
    }

    /** Ends the lease; a dispatch that is still open becomes due at {@code due}. */
    void release(DispatchId dispatchId, DispatchState state, Instant now, Instant due, @Nullable String failure) {
        jdbc.sql("""
                        UPDATE delivery SET state = :state, claimed_until = NULL, next_attempt_at = :due,
                               last_failure = coalesce(:failure, last_failure),
                               settled_at = CASE WHEN :state IN ('waiting', 'recalling') THEN NULL ELSE :now END
                         WHERE dispatch_id = :dispatch
                        """)
                .param("state", state.code())
                .param("due", utc(due))
                .param("failure", failure)
                .param("now", utc(now))
                .param("dispatch", dispatchId.value())
                .update();
    }

    /** Makes postponed deliveries due immediately. Called when the agency is reachable again. */
    void makeDueNow(String agency, Instant now) {
        jdbc.sql("""
                        UPDATE delivery SET next_attempt_at = :now
                         WHERE agency = :agency AND state IN ('waiting', 'recalling') AND next_attempt_at > :now
                        """).param("now", utc(now)).param("agency", agency).update();
    }

    /** Returns the amount of open work for an agency. */
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
     * Open work for an agency.
     *
     * @param waiting dispatches to be delivered or recalled
     * @param oldest when the oldest of them was received, or null
     */
    public record Backlog(long waiting, @Nullable Instant oldest) {}

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
