package ae.sharjah.digital.request.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.lifecycle.OldDatabase;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database from before there was a desk, with requests in it. */
class DeskMigrationIT {
    private static final UUID SERVICE = UUID.fromString("0199a000-0000-7000-8000-000000000041");
    private static final String DOCUMENT = """
            {"workflow": {"stages": {
              "decision": {"owner": "officer", "role": "head"},
              "review": {"owner": "officer"},
              "with-agency": {"owner": "agency-system"},
              "departments": {"branches": {}}}}}
            """;

    @Test
    void findsWhatAlreadyWaitsForOfficers() {
        DataSource database = OldDatabase.empty();
        OldDatabase.migrate(database, "20");
        var jdbc = JdbcClient.create(database);
        jdbc.sql("INSERT INTO service_version VALUES (:service, 1, 'old', 'town', :document)")
                .param("service", SERVICE)
                .param("document", DOCUMENT)
                .update();
        request(jdbc, 1, "decision", "officer", "head", "'2026-12-01T08:00:00Z'", "{}");
        request(jdbc, 2, "review", "officer", null, "NULL", "{}");
        request(jdbc, 3, "with-agency", "agency-system", null, "NULL", "{}");
        request(jdbc, 4, "departments", "applicant", null, "NULL", """
                {"safety": {"stage": "review", "since": "2026-11-02T08:00:00Z",
                            "waiting": {"party": "officer", "role": "safety", "since": "2026-11-02T08:00:00Z",
                                        "until": "2026-11-09T08:00:00Z", "fields": []}},
                 "fire": {"stage": "asked", "since": "2026-11-02T08:00:00Z",
                          "waiting": {"party": "applicant", "since": "2026-11-02T08:00:00Z", "fields": ["/a"]}},
                 "roads": {"stage": "cleared", "since": "2026-11-02T08:00:00Z"}}
                """);

        OldDatabase.migrate(database, "40");

        assertThat(jdbc.sql("""
                        SELECT reference || ' ' || branch || ' ' || place || ' ' || role || ' '
                               || CASE WHEN due = 'infinity' THEN 'never' ELSE to_char(due AT TIME ZONE 'UTC', 'MM-DD') END
                          FROM task JOIN request ON request.id = task.request_id ORDER BY reference, branch
                        """).query(String.class).list())
                .containsExactly("SD-1  decision head 12-01", "SD-2  review  never", "SD-4 safety review safety 11-09");
        assertThat(jdbc.sql("SELECT count(*) FROM task WHERE assignee IS NULL AND version = 1 AND agency_id = 'town'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    private static void request(
            JdbcClient jdbc,
            int number,
            String stage,
            String waitingOn,
            @Nullable String role,
            String until,
            String branches) {
        jdbc.sql("""
                        INSERT INTO request (id, reference, person_id, assurance, service_id, service_version, agency_id, stage,
                                             stage_since, status, waiting_on, waiting_role, waiting_since, waiting_until,
                                             branches, answers, version, created_at, updated_at)
                        VALUES (:id, :reference, :id, 'SOP3', :service, 1, 'town', :stage, '2026-11-01T08:00:00Z',
                                'IN_PROGRESS', :waitingOn, :role, '2026-11-01T08:00:00Z', %s, :branches, '{}', 1,
                                '2026-11-01T08:00:00Z', '2026-11-01T08:00:00Z')
                        """.formatted(until))
                .param("id", UUID.randomUUID())
                .param("reference", "SD-" + number)
                .param("service", SERVICE)
                .param("stage", stage)
                .param("waitingOn", waitingOn)
                .param("role", role)
                .param("branches", branches)
                .update();
    }
}
