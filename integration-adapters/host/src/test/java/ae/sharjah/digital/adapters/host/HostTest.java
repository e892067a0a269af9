package ae.sharjah.digital.adapters.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.adapters.host.delivery.LaneView;
import ae.sharjah.digital.adapters.host.delivery.Lanes;
import ae.sharjah.digital.local.fixture.RealServers;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole host on real servers, with agencies and request-service on real sockets. */
@RealServers
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class HostTest {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final TestAgencies AGENCIES = new TestAgencies();
    static final TestRequestService REQUESTS = new TestRequestService();
    static final TestTopics TOPICS = new TestTopics();

    @Autowired
    Lanes lanes;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("adapters.connections", () -> "classpath*:test-connections/*.yaml");
        settings.add("SANDBOX_URL", AGENCIES::url);
        settings.add("REQUEST_URL", REQUESTS::url);
        settings.add("adapters.request-service.token-issuer", REQUESTS::issuer);
        settings.add("OIDC_CLIENT_SECRET", () -> "secret");
        settings.add("TEST_KEY", () -> "key");
        Stream.of("ALPHA", "BETA", "GAMMA").forEach(one -> settings.add(one + "_SECRET", () -> "secret of " + one));
        settings.add("MANAGEMENT_SERVER_PORT", () -> "0");
        settings.add("LOG_FORMAT", () -> "");
    }

    @BeforeEach
    void allWell() {
        TOPICS.create(Stream.of("alpha", "beta", "gamma"));
        Stream.of("alpha", "beta", "gamma").forEach(one -> AGENCIES.set(one, TestAgencies.Mood.WELL));
    }

    TestDispatch submitted(String agency) {
        TestDispatch dispatch = TestDispatch.to(agency);
        REQUESTS.has(dispatch);
        TOPICS.request(dispatch, "submitted");
        return dispatch;
    }

    void awaitKinds(TestDispatch dispatch, String... kinds) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(TOPICS.kinds(dispatch)).containsExactly(kinds));
    }

    void awaitState(TestDispatch dispatch, String state) {
        await().atMost(PATIENCE)
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

    LaneView view(String agency) {
        return lanes.views().stream()
                .filter(one -> one.agency().equals(agency))
                .findFirst()
                .orElseThrow();
    }
}
