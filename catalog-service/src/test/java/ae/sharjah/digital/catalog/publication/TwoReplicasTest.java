package ae.sharjah.digital.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.catalog.ApiClient;
import ae.sharjah.digital.catalog.AuthenticatedClient;
import ae.sharjah.digital.catalog.CatalogServiceApplication;
import ae.sharjah.digital.catalog.CatalogServiceTest;
import ae.sharjah.digital.catalog.Descriptions;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests two replicas of the service on one database. */
@CatalogServiceTest
class TwoReplicasTest {
    private static final Duration VISIBLE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    private ConfigurableApplicationContext other;
    private String slug = "";

    @BeforeEach
    void startOtherReplica() {
        slug = ("replica-" + UUID.randomUUID()).replaceAll("-([0-9])", "-a$1");
        String[] settings = Stream.concat(
                        Stream.of("server.port", "management.server.port").map(name -> "--" + name + "=0"),
                        Stream.of(
                                        "DATABASE_URL",
                                        "DATABASE_USERNAME",
                                        "DATABASE_PASSWORD",
                                        "KAFKA_BOOTSTRAP_SERVERS",
                                        "OIDC_ISSUER")
                                .map(name -> "--" + name + "=" + environment.getRequiredProperty(name)))
                .toArray(String[]::new);
        other = new SpringApplicationBuilder(CatalogServiceApplication.class).run(settings);
    }

    @AfterEach
    void stopOtherReplica() {
        other.close();
    }

    @Test
    void servesAPublicationFromBothReplicas() {
        var submitted = submit("Owl watching");
        approve(submitted, Map.of("action", "approve"));
        for (int replica : List.of(port, otherPort())) {
            var api = new ApiClient(replica);
            await().atMost(VISIBLE)
                    .untilAsserted(
                            () -> assertThat(api.get("/api/v1/services/" + slug).status())
                                    .isEqualTo(200));
            await().atMost(VISIBLE)
                    .untilAsserted(() -> assertThat(api.slugsOf("owl")).contains(slug));
        }
    }

    @Test
    void publishesAScheduledVersionOnceAlthoughOneReplicaDies() throws Exception {
        var submitted = submit("Bat watching");
        approve(
                submitted,
                Map.of(
                        "action",
                        "approve",
                        "publishAt",
                        Instant.now().plusSeconds(1).toString()));
        try (Connection holder = database.getConnection()) {
            // The publishing replica blocks on this row.
            holder.setAutoCommit(false);
            try (var lock = holder.createStatement()) {
                lock.execute("SELECT number FROM catalogue_change FOR UPDATE");
            }
            await().atMost(PATIENCE).until(() -> !waitingSessions().isEmpty());
            for (int session : waitingSessions()) {
                jdbc.sql("SELECT pg_terminate_backend(:pid)")
                        .param("pid", session)
                        .query(Boolean.class)
                        .single();
            }
            assertThat(status(submitted)).isEqualTo("approved");
            holder.rollback();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status(submitted)).isEqualTo("published"));
        assertThat(events(submitted)).isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM version_step WHERE service_id = :id AND action = 'publish'")
                        .param("id", id(submitted))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private List<Integer> waitingSessions() {
        return jdbc.sql("""
                        SELECT pid FROM pg_stat_activity
                         WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%catalogue_change%'
                        """).query(Integer.class).list();
    }

    private int otherPort() {
        return other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private AuthenticatedClient.Response submit(String title) {
        var publisher = AuthenticatedClient.publisher(port, "sewa");
        var draft = publisher.post(
                "/api/agency/v1/services",
                Descriptions.valid(slug, "مشاهدة الطيور", title),
                AuthenticatedClient.newIdempotencyKey());
        return publisher.post(draft.location() + "/actions", Map.of("action", "submit"), "If-Match", draft.etag());
    }

    private void approve(AuthenticatedClient.Response submitted, Map<String, Object> command) {
        var reviewer = AuthenticatedClient.withRoles(port, UUID.randomUUID(), "reviewer");
        String actions = "/api/office/v1/services/" + id(submitted) + "/versions/1/actions";
        assertThat(reviewer.post(actions, command, "If-Match", submitted.etag()).status())
                .isEqualTo(200);
    }

    private static UUID id(AuthenticatedClient.Response version) {
        return UUID.fromString(version.json().path("serviceId").asString());
    }

    private String status(AuthenticatedClient.Response version) {
        return jdbc.sql("SELECT status FROM service_version WHERE service_id = :id")
                .param("id", id(version))
                .query(String.class)
                .single();
    }

    private int events(AuthenticatedClient.Response version) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM platform.outbox WHERE aggregate_id = :id)
                             + (SELECT count(*) FROM platform.outbox_sent WHERE aggregate_id = :id)
                        """)
                .param("id", id(version).toString())
                .query(Integer.class)
                .single();
    }
}
