package ae.sharjah.digital.request.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The rows of a submit written by hand on one connection: what the database alone allows. */
final class BareSubmit implements Clients.Work, AutoCloseable {
    private static final String ANSWER = BenchmarkDatabase.resource("answer.json");
    private static final String ANSWERS = BenchmarkDatabase.resource("answers.json");
    private static final String EVENT = BenchmarkDatabase.resource("event.json");

    private final Connection connection;
    private final boolean allRows;
    private final UUID person = UUID.randomUUID();
    private final PreparedStatement key;
    private final PreparedStatement request;
    private final PreparedStatement history;
    private final PreparedStatement position;
    private final PreparedStatement outbox;

    /** @param allRows false for the idempotency key, the request and the event only */
    BareSubmit(BenchmarkDatabase database, boolean allRows) throws SQLException {
        this.connection = database.connect();
        this.allRows = allRows;
        connection.setAutoCommit(false);
        key = connection.prepareStatement("INSERT INTO platform.idempotency_key VALUES (?, ?, ?, 201, ?, ?, ?)");
        request = connection.prepareStatement("""
            INSERT INTO request (id, reference, person_id, assurance, service_id, service_version, agency_id, stage,
                                 stage_since, status, waiting_on, waiting_since, waiting_until, answers, version,
                                 created_at, submitted_at, updated_at)
            VALUES (?, ?, ?, 'SOP3', ?, 1, ?, 'intake', ?, 'SUBMITTED', 'officer', ?, ?, ?, 1, ?, ?, ?)
            """);
        history = connection.prepareStatement("""
            INSERT INTO history (request_id, version, at, action, actor, actor_id, from_stage, stage, status)
            VALUES (?, 1, ?, 'submit', 'applicant', ?, 'draft', 'intake', 'SUBMITTED')
            """);
        position = connection.prepareStatement("INSERT INTO platform.outbox_position VALUES (?, 1)");
        outbox = connection.prepareStatement("""
            INSERT INTO platform.outbox (shard, topic, key, event_id, type, aggregate_id, version, occurred_at, data)
            VALUES (0, 'request.events.v1', ?, ?, 'ae.sharjah.digital.request.submitted.v1', ?, 1, ?, ?)
            """);
    }

    @Override
    public void once() throws Exception {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        UUID id = com.github.f4b6a3.uuid.UuidCreator.getTimeOrderedEpoch();
        String reference = id.toString().substring(14);
        request.setObject(1, id);
        request.setString(2, reference);
        request.setObject(3, person);
        request.setObject(4, BenchmarkDatabase.SERVICE);
        request.setString(5, BenchmarkDatabase.AGENCY);
        request.setObject(6, now);
        request.setObject(7, now);
        request.setObject(8, now.plusDays(2));
        request.setString(9, ANSWERS);
        request.setObject(10, now);
        request.setObject(11, now);
        request.setObject(12, now);
        request.executeUpdate();
        if (allRows) {
            history.setObject(1, id);
            history.setObject(2, now);
            history.setObject(3, person);
            history.executeUpdate();
            position.setString(1, id.toString());
            position.executeUpdate();
        }
        outbox.setString(1, id.toString());
        outbox.setObject(2, UUID.randomUUID());
        outbox.setString(3, id.toString());
        outbox.setObject(4, now);
        outbox.setString(5, EVENT);
        outbox.executeUpdate();
        key.setString(1, person + " POST /api/v1/requests");
        key.setString(2, id.toString());
        key.setBytes(3, MessageDigest.getInstance("SHA-256").digest(ANSWERS.getBytes(StandardCharsets.UTF_8)));
        key.setString(4, "{\"ETag\":\"\\\"1\\\"\"}");
        key.setString(5, ANSWER);
        key.setObject(6, now);
        key.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
