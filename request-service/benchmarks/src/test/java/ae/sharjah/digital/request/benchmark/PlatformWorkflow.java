package ae.sharjah.digital.request.benchmark;

import ae.sharjah.digital.local.fixture.TestServers;
import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.RequestServiceApplication;
import ae.sharjah.digital.request.lifecycle.OfficerActions;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.RequestCreation;
import ae.sharjah.digital.request.lifecycle.Requests;
import ae.sharjah.digital.request.workflow.ActionRef;
import ae.sharjah.digital.request.workflow.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The request service in this process, called without HTTP; form, roles, promises, history, events and relay are active. */
final class PlatformWorkflow implements AutoCloseable {
    private static final int STAGES = 4;
    private static final ActionRef ACCEPT = ActionRef.ofStage("accept");

    private final ConfigurableApplicationContext service;
    private final RequestCreation creation;
    private final OfficerActions officers;
    private final Requests requests;
    private final ObjectNode answers;
    private final Caller officer = new Caller(UUID.randomUUID(), Set.of("officer"), null, BenchmarkDatabase.AGENCY);

    PlatformWorkflow(BenchmarkDatabase database, int connections) throws Exception {
        ForeignTopics.make(TestServers.kafka().bootstrapServers());
        service = SpringApplication.run(
                RequestServiceApplication.class,
                "--server.port=0",
                "--management.server.port=0",
                "--logging.level.root=warn",
                "--spring.datasource.hikari.maximum-pool-size=" + connections,
                "--attachments.scanning.scanner=none",
                "--attachments.store.folder=target/attachments",
                "--OIDC_ISSUER=" + TestTokens.issuer(),
                "--DATABASE_URL=" + database.url(),
                "--DATABASE_USERNAME=" + BenchmarkDatabase.username(),
                "--DATABASE_PASSWORD=" + BenchmarkDatabase.password(),
                "--KAFKA_BOOTSTRAP_SERVERS=" + TestServers.kafka().bootstrapServers());
        creation = service.getBean(RequestCreation.class);
        officers = service.getBean(OfficerActions.class);
        requests = service.getBean(Requests.class);
        answers = service.getBean(JsonMapper.class)
                .readValue(BenchmarkDatabase.resource("answers.json"), ObjectNode.class);
    }

    /** Runs one request from submission to its outcome. */
    void whole() {
        var applicant = new Caller(UUID.randomUUID(), Set.of("resident"), "SOP3", null);
        Request request = creation.create(
                applicant, new RequestCreation.NewRequest(BenchmarkDatabase.SLUG, null, answers, true, null));
        for (int stage = 0; stage < STAGES; stage++) {
            Request seen = requests.get(request.id());
            officers.act(
                    officer,
                    seen.id(),
                    seen.version(),
                    new OfficerActions.Command(ACCEPT, null, Map.of(), null, List.of(), List.of()));
        }
    }

    long completed() {
        return service.getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM request WHERE status = :status")
                .param("status", Status.COMPLETED.name())
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        service.close();
    }
}
