package ae.sharjah.digital.platform.starter.sample;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SampleServiceTest
class SampleServiceStartTest {
    @Autowired
    private JdbcClient jdbc;

    private final TestClient service;
    private final TestClient management;

    SampleServiceStartTest(@LocalServerPort int port, @LocalManagementPort int managementPort) {
        service = new TestClient(port);
        management = new TestClient(managementPort);
    }

    @Test
    void migratesTheTablesOfThePlatformAndOfTheService() {
        assertThat(jdbc.sql("SELECT count(*) FROM platform.schema_history WHERE success AND version IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(jdbc.sql("SELECT script FROM public.flyway_schema_history WHERE version = '1'")
                        .query(String.class)
                        .single())
                .isEqualTo("V1__sample.sql");
    }

    @Test
    void servesItsHealthWithoutSignIn() {
        for (String path :
                new String[] {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"}) {
            var answer = management.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.json().path("status").asString()).isEqualTo("UP");
            assertThat(answer.json().has("components")).isFalse();
        }
        assertThat(management.get("/actuator/prometheus").response().body())
                .contains("platform_outbox_waiting")
                .contains("service=\"sample\"");
    }

    @Test
    void allowsOnlyOperatorsToUseOtherEndpoints() {
        // Tests that share this database may have parked events of their own.
        jdbc.sql("DELETE FROM platform.parked_event").update();
        assertThat(management.get("/actuator/parkedevents").status()).isEqualTo(401);
        assertThat(management
                        .get("/actuator/parkedevents", "Authorization", "Bearer " + TestClient.residentToken())
                        .status())
                .isEqualTo(403);
        String operator = TestTokens.token(builder -> builder.audience("sample").roles("operator"));
        assertThat(management
                        .get("/actuator/parkedevents", "Authorization", "Bearer " + operator)
                        .json()
                        .path("total")
                        .asInt(-1))
                .isZero();
        for (String path : new String[] {"/actuator/env", "/actuator/heapdump", "/actuator/beans"}) {
            assertThat(management
                            .get(path, "Authorization", "Bearer " + operator)
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void servesNoManagementEndpointOnTheApiPort() {
        assertThat(service.get("/actuator/health").status()).isEqualTo(401);
        assertThat(service.get("/actuator/health", "Authorization", "Bearer " + TestClient.residentToken())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void servesPublicReadsWithoutSignIn() {
        var answer = service.get("/api/v1/open/greeting");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("hello").asString()).isEqualTo("مرحبا");
        assertThat(answer.header("X-Request-Id")).hasSize(36);
    }
}
