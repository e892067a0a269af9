package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.history.History;
import ae.sharjah.digital.request.history.Step;
import ae.sharjah.digital.request.promise.WaitingOn;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.pipeline.PendingWrites;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A database from before stages had branches, with requests in it. */
class WorkflowMigrationIT {
    private static final UUID SERVICE = UUID.fromString("0199a000-0000-7000-8000-000000000009");
    private static final UUID REQUEST = UUID.fromString("0199a000-0000-7000-8000-00000000000a");
    private static final UUID PERSON = UUID.fromString("0199a000-0000-7000-8000-00000000000b");

    @Test
    void carriesRequestsAndTheirHistoryOver() throws Exception {
        DataSource database = OldDatabase.empty();
        OldDatabase.migrate(database, "2");
        var jdbc = JdbcClient.create(database);
        var pending = new PendingWrites(new JdbcTemplate(database));
        jdbc.sql("INSERT INTO service_version VALUES (:service, 1, 'old', 'sewa', '{\"assurance\": \"SOP2\"}')")
                .param("service", SERVICE)
                .update();
        jdbc.sql("""
                        INSERT INTO request (id, reference, person_id, service_id, service_version, agency_id, stage, status,
                                             waiting_on, waiting_since, answers, version, created_at, submitted_at, updated_at)
                        VALUES (:id, 'SD-1', :person, :service, 1, 'sewa', 'in-review', 'IN_PROGRESS', 'agency-system',
                                '2026-11-03T08:00:00Z', '{}', 3, '2026-11-01T08:00:00Z', '2026-11-01T08:00:00Z',
                                '2026-11-04T08:00:00Z')
                        """)
                .param("id", REQUEST)
                .param("person", PERSON)
                .param("service", SERVICE)
                .update();
        step(jdbc, 1, "submit", "applicant", "draft", "with-agency");
        step(jdbc, 2, "acknowledge", "agency-system", "with-agency", "in-review");
        step(jdbc, 3, "delivered", "platform", "in-review", "in-review");

        OldDatabase.migrate(database, "latest");

        Request request = new Requests(jdbc, pending, new JsonMapper()).get(REQUEST);
        assertThat(request.assurance()).isEqualTo("SOP2");
        assertThat(request.stageSince()).isEqualTo("2026-11-02T08:00:00Z");
        assertThat(request.branches()).isEmpty();
        assertThat(request.waiting()).isNotNull().extracting(WaitingOn::role).isNull();
        assertThat(request.state().stage()).isEqualTo("in-review");
        var steps = new History(jdbc, pending).stepsAfter(REQUEST, 0, 10);
        assertThat(steps).extracting(Step::actorId).containsExactly(PERSON, null, null);
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.branchMove()).isNull();
            assertThat(step.effects()).isEmpty();
        });
    }

    private static void step(JdbcClient jdbc, int version, String action, String actor, String from, String to) {
        jdbc.sql("""
                        INSERT INTO history (request_id, version, at, action, actor, from_stage, stage, status)
                        VALUES (:request, :version, ('2026-11-0' || :version || 'T08:00:00Z')::timestamptz, :action, :actor,
                                :from, :to, 'IN_PROGRESS')
                        """)
                .param("request", REQUEST)
                .param("version", version)
                .param("action", action)
                .param("actor", actor)
                .param("from", from)
                .param("to", to)
                .update();
    }
}
