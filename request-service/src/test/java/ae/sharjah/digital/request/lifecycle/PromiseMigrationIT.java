package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.promise.Alarm;
import ae.sharjah.digital.request.promise.Alarms;
import ae.sharjah.digital.request.promise.Deadlines;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.pipeline.PendingWrites;
import ae.sharjah.digital.request.promise.Alarm.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A database from before anything happened by itself, with requests in it. */
class PromiseMigrationIT {
    private static final UUID SERVICE = UUID.fromString("0199a000-0000-7000-8000-000000000009");
    private static final Instant PROMISED = Instant.parse("2026-11-10T08:00:00.123456Z");

    private final DataSource database = OldDatabase.empty();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final PendingWrites pending = new PendingWrites(new JdbcTemplate(database));

    @Test
    void keepsWhatWasPromisedAndGivesEveryDraftItsWholeLife() {
        OldDatabase.migrate(database, "20");
        jdbc.sql("INSERT INTO service_version VALUES (:service, 1, 'old', 'sewa', '{\"assurance\": \"SOP2\"}')")
                .param("service", SERVICE)
                .update();
        UUID draft = request("DRAFT", null);
        UUID promised = request("SUBMITTED", PROMISED);
        UUID unpromised = request("IN_PROGRESS", null);
        UUID ended = request("COMPLETED", null);

        OldDatabase.migrate(database, "latest");

        var requests = new Requests(jdbc, pending, new JsonMapper());
        Instant now = Instant.now();
        Alarms ofDraft = requests.get(draft).deadlines().alarms();
        assertThat(ofDraft.dueAt(Kind.DRAFT_EXPIRES))
                .isBetween(now.plus(Duration.ofDays(89)), now.plus(Duration.ofDays(91)));
        assertThat(ofDraft.dueAt(Kind.DRAFT_EXPIRES_SOON))
                .isBetween(now.plus(Duration.ofDays(82)), now.plus(Duration.ofDays(84)));
        assertThat(requests.get(promised).deadlines())
                .isEqualTo(new Deadlines(null, new Alarms(java.util.List.of(new Alarm(Kind.OVERDUE, "", PROMISED)))));
        assertThat(requests.get(unpromised).deadlines().alarms()).isEqualTo(Alarms.NONE);
        assertThat(requests.get(ended).deadlines()).isEqualTo(new Deadlines(null, Alarms.NONE));
        assertThat(jdbc.sql("SELECT id FROM request WHERE next_alarm_at <= now()")
                        .query(UUID.class)
                        .list())
                .containsExactly(promised);
    }

    @Test
    void givesEachBranchAnAlarmOfItsOwnAndTheWholeNone() {
        OldDatabase.migrate(database, "20");
        jdbc.sql("INSERT INTO service_version VALUES (:service, 1, 'old', 'sewa', '{\"assurance\": \"SOP2\"}')")
                .param("service", SERVICE)
                .update();
        Instant later = PROMISED.plus(Duration.ofDays(3));
        UUID branched = request("IN_PROGRESS", later);
        UUID unpromised = request("IN_PROGRESS", null);
        branches(branched, """
                {"safety": {"stage": "review", "since": "2026-11-03T08:00:00Z", "reasonCode": null,
                            "waiting": {"party": "officer", "role": "safety", "since": "2026-11-03T08:00:00Z",
                                        "until": "%s", "fields": []}},
                 "planning": {"stage": "review", "since": "2026-11-03T08:00:00Z",
                              "waiting": {"party": "officer", "since": "2026-11-03T08:00:00Z", "until": "%s",
                                          "fields": []}},
                 "archive": {"stage": "filed", "since": "2026-11-04T08:00:00Z", "waiting": null}}
                """.formatted(later, PROMISED));
        branches(unpromised, """
                {"safety": {"stage": "review", "since": "2026-11-03T08:00:00Z",
                            "waiting": {"party": "officer", "since": "2026-11-03T08:00:00Z", "fields": []}}}
                """);

        OldDatabase.migrate(database, "latest");

        var requests = new Requests(jdbc, pending, new JsonMapper());
        assertThat(requests.get(branched).deadlines().alarms().pending())
                .containsExactlyInAnyOrder(
                        new Alarm(Kind.OVERDUE, "planning", PROMISED), new Alarm(Kind.OVERDUE, "safety", later));
        assertThat(requests.get(unpromised).deadlines().alarms()).isEqualTo(Alarms.NONE);
        assertThat(jdbc.sql("SELECT next_alarm_at FROM request WHERE id = :id")
                        .param("id", branched)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(PROMISED);
    }

    private void branches(UUID request, String branches) {
        jdbc.sql("UPDATE request SET branches = :branches WHERE id = :id")
                .param("branches", branches)
                .param("id", request)
                .update();
    }

    private UUID request(String status, @Nullable Instant until) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO request (id, reference, person_id, assurance, service_id, service_version, agency_id,
                                             stage, stage_since, status, waiting_on, waiting_since, waiting_until, answers,
                                             version, created_at, updated_at)
                        VALUES (:id, :reference, :id, 'SOP2', :service, 1, 'sewa', 'stage', '2026-11-03T08:00:00Z', :status,
                                'officer', '2026-11-03T08:00:00Z', :until, '{}', 3, '2026-11-01T08:00:00Z',
                                '2026-11-04T08:00:00Z')
                        """)
                .param("id", id)
                .param("reference", id.toString())
                .param("service", SERVICE)
                .param("status", status)
                .param("until", Requests.utc(until))
                .update();
        return id;
    }
}
