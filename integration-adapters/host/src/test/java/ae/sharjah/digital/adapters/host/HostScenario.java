package ae.sharjah.digital.adapters.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.adapters.host.delivery.ConnectionStatus;
import ae.sharjah.digital.adapters.host.delivery.DeliveryWorkers;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running host with its agencies, request-service and topics; submits dispatches and awaits their results. */
@TestComponent
final class HostScenario {
    static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final List<String> TEST_AGENCIES = List.of("alpha", "beta", "gamma");

    private final TestAgencies agencies;
    private final TestRequestService requests;
    private final TestTopics topics;
    private final DeliveryWorkers workers;
    private final JdbcClient jdbc;
    private final Environment environment;

    HostScenario(
            TestAgencies agencies,
            TestRequestService requests,
            TestTopics topics,
            DeliveryWorkers workers,
            JdbcClient jdbc,
            Environment environment) {
        this.agencies = agencies;
        this.requests = requests;
        this.topics = topics;
        this.workers = workers;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    void reset() {
        topics.createTopics(TEST_AGENCIES.stream());
        TEST_AGENCIES.forEach(agency -> agencies.setBehaviour(agency, TestAgencies.Behaviour.NORMAL));
    }

    TestAgencies agencies() {
        return agencies;
    }

    TestRequestService requests() {
        return requests;
    }

    TestTopics topics() {
        return topics;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Returns an address of the host's API. */
    URI address(String path) {
        return URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path);
    }

    /** Returns an address of the host's management server. */
    URI managementAddress(String path) {
        return URI.create("http://127.0.0.1:" + environment.getProperty("local.management.port") + path);
    }

    String kafka() {
        return environment.getRequiredProperty("KAFKA_BOOTSTRAP_SERVERS");
    }

    TestDispatch submitted(String agency) {
        TestDispatch dispatch = TestDispatch.to(agency);
        requests.putContent(dispatch);
        topics.requestDispatch(dispatch, "submitted");
        return dispatch;
    }

    void awaitKinds(TestDispatch dispatch, String... kinds) {
        await().atMost(TIMEOUT)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(topics.kinds(dispatch)).containsExactly(kinds));
    }

    void awaitState(TestDispatch dispatch, String state) {
        await().atMost(TIMEOUT)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(state(dispatch)).isEqualTo(state));
    }

    String state(TestDispatch dispatch) {
        return jdbc.sql("SELECT state FROM delivery WHERE dispatch_id = :id")
                .param("id", dispatch.id())
                .query(String.class)
                .optional()
                .orElse("none");
    }

    ConnectionStatus status(String agency) {
        return workers.statuses().stream()
                .filter(one -> one.agency().equals(agency))
                .findFirst()
                .orElseThrow();
    }
}
