package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.history.History;
import ae.sharjah.digital.request.history.Step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.platform.pipeline.PendingWrites;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database from before the history had partitions, with steps in it. */
class HistoryMigrationIT {
    private static final UUID SERVICE = UUID.fromString("0199a000-0000-7000-8000-000000000009");
    /** The last before it, whichever that is. */
    private static final String BEFORE = "49?";

    private final DataSource database = OldDatabase.empty();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final PendingWrites pending = new PendingWrites(new JdbcTemplate(database));

    /** Long ago, now, of a clock that was ahead, and of no time at all. */
    private final List<UUID> requests = Stream.of(
                    UuidCreator.getTimeOrderedEpoch(Instant.parse("2024-02-01T00:00:00Z")),
                    UuidCreator.getTimeOrderedEpoch(Instant.now()),
                    UuidCreator.getTimeOrderedEpoch(Instant.now().plus(70, ChronoUnit.DAYS)),
                    UUID.fromString("ffffffff-0000-4000-8000-000000000001"))
            .toList();

    @Test
    void keepsEveryStepAndThatThereIsOneOfEachVersion() {
        OldDatabase.migrate(database, BEFORE);
        jdbc.sql("INSERT INTO service_version VALUES (:service, 1, 'old', 'sewa', '{}')")
                .param("service", SERVICE)
                .update();
        for (UUID request : requests) {
            request(request);
            step(request, 1);
            step(request, 2);
        }
        List<String> before = steps();

        OldDatabase.migrate(database, "50");

        assertThat(steps()).isEqualTo(before).hasSize(8);
        assertThat(jdbc.sql("SELECT count(*) FROM history_other")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
        for (UUID request : requests) {
            assertThat(new History(jdbc, pending).stepsAfter(request, 0, 10))
                    .extracting(Step::version)
                    .containsExactly(1L, 2L);
            step(request, 3);
            assertThatThrownBy(() -> step(request, 3)).isInstanceOf(DuplicateKeyException.class);
        }
        assertThatThrownBy(() -> step(UUID.randomUUID(), 1)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void readsOneRequestsStepsInOnePartition() {
        OldDatabase.migrate(database, "50");
        assertThat(jdbc.sql(
                                "EXPLAIN SELECT * FROM history WHERE request_id = :request AND version > 0 ORDER BY version LIMIT 9")
                        .param("request", requests.getFirst())
                        .query(String.class)
                        .list())
                .noneMatch(line -> line.contains("Append"))
                .anyMatch(line -> line.contains("Index Scan"));
    }

    private List<String> steps() {
        return jdbc.sql("SELECT row(h.*)::text FROM history h ORDER BY request_id, version")
                .query(String.class)
                .list();
    }

    private void request(UUID id) {
        jdbc.sql("""
                        INSERT INTO request (id, reference, person_id, assurance, service_id, service_version, agency_id,
                                             stage, stage_since, status, answers, version, created_at, updated_at)
                        VALUES (:id, :reference, :id, 'SOP2', :service, 1, 'sewa', 'in-review', now(), 'IN_PROGRESS', '{}',
                                2, now(), now())
                        """)
                .param("id", id)
                .param("reference", id.toString())
                .param("service", SERVICE)
                .update();
    }

    private void step(UUID request, int version) {
        jdbc.sql("""
                        INSERT INTO history (request_id, version, at, action, actor, from_stage, stage, status)
                        VALUES (:request, :version, now(), 'note', 'applicant', 'in-review', 'in-review', 'IN_PROGRESS')
                        """).param("request", request).param("version", version).update();
    }
}
