package ae.sharjah.digital.notification.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.notification.ApiClient;
import ae.sharjah.digital.notification.NotificationScenario;
import ae.sharjah.digital.notification.NotificationServiceApplication;
import ae.sharjah.digital.notification.NotificationTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotificationTest
class NotificationStreamTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final UUID person = UUID.randomUUID();
    private final String token = ApiClient.resident(person);

    @Autowired
    private ApiClient api;

    @Autowired
    private NotificationScenario scenario;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    private UUID service = UUID.randomUUID();

    /** Waits until the consumers run: the first event of a test run also waits until they have joined their group. */
    @BeforeEach
    void startConsumers() {
        service = scenario.service();
        addNotification(UUID.randomUUID());
    }

    private void addNotification(UUID owner) {
        scenario.request(owner, service).submitted();
        await().atMost(SOON).until(() -> api.inbox(owner).size() == 1);
    }

    private StreamReader open(@Nullable String lastEventId) throws Exception {
        return new StreamReader(api.origin(), token, lastEventId);
    }

    @Test
    void streamsNewNotificationsWithinTheTimeBound() throws Exception {
        try (var reader = open(null)) {
            assertThat(reader.response.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            await().atMost(SOON).until(() -> reader.comments.contains(": open"));
            var millis = new ArrayList<Long>();
            for (int number = 1; number <= 20; number++) {
                int expected = number;
                scenario.request(person, service).submitted();
                long published = System.nanoTime();
                await().pollInterval(Duration.ofMillis(5)).atMost(SOON).until(() -> reader.data.size() == expected);
                millis.add((reader.lastEventAt - published) / 1_000_000);
            }
            Collections.sort(millis);
            System.out.printf("event to stream, ms: median %d, slowest %d%n", millis.get(10), millis.getLast());
            assertThat(millis.get(10)).isLessThan(300);
            assertThat(reader.data.getFirst()).contains("\"kind\":\"request.submitted\"");
            assertThat(reader.ids)
                    .isEqualTo(api.inbox(person).reversed().stream()
                            .map(one -> one.at("/id").stringValue())
                            .toList());
        }
    }

    @Test
    void neverStreamsAnotherPersonsNotifications() throws Exception {
        try (var reader = open(null)) {
            addNotification(UUID.randomUUID());
            addNotification(person);
            await().atMost(SOON).until(() -> reader.data.size() == 1);
            assertThat(reader.ids)
                    .containsExactly(api.inbox(person).getFirst().at("/id").stringValue());
        }
    }

    @Test
    void resumesWithoutLossOrRepetitionAfterEveryBreak() throws Exception {
        addNotification(person);
        var ids = new ArrayList<>(api.inbox(person).stream()
                .map(one -> one.at("/id").stringValue())
                .toList());
        Thread publishing = Thread.ofVirtual()
                .start(() -> Stream.generate(() -> scenario.request(person, service))
                        .limit(60)
                        .forEach(NotificationScenario.Request::submitted));
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (ids.size() < 61 && System.nanoTime() < end) {
            try (var reader = open(ids.getLast())) {
                await().atMost(SOON).until(() -> !reader.ids.isEmpty() || reader.ended());
                ids.addAll(reader.ids);
            }
        }
        publishing.join();
        assertThat(ids).doesNotHaveDuplicates().hasSize(61);
        assertThat(ids)
                .isEqualTo(api.inbox(person).reversed().stream()
                        .map(one -> one.at("/id").stringValue())
                        .toList());
    }

    @Test
    void refusesAnIdOfAnotherPersonsNotification() {
        UUID another = UUID.randomUUID();
        addNotification(another);
        String otherReader = api.inbox(another).getFirst().at("/id").stringValue();
        for (String id : new String[] {otherReader, "7", UUID.randomUUID().toString()}) {
            var response = api.get(token, "/api/v1/notifications/stream", "Last-Event-ID", id);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(api.json(response).at("/errors/0/code").stringValue()).isEqualTo("last-event-id-unknown");
        }
    }

    @Test
    void endsAPersonsOldestStreamWhenOneMoreOpens() throws Exception {
        try (var first = open(null);
                var second = open(null)) {
            await().atMost(SOON).until(() -> first.comments.contains(": alive") && !second.comments.isEmpty());
            try (var third = open(null)) {
                assertThat(third.response.statusCode()).isEqualTo(200);
                await().atMost(SOON).until(first::ended);
                assertThat(first.comments).doesNotContain("cut off");
                assertThat(first.retries).containsExactly("30000");
                addNotification(person);
                await().atMost(SOON).until(() -> second.data.size() == 1 && third.data.size() == 1);
                assertThat(first.data).isEmpty();
            }
        }
    }

    @Test
    void leavesOtherPersonsStreamsOpenWhenOnePersonOpensMany() throws Exception {
        String other = ApiClient.resident(UUID.randomUUID());
        var opened = new ArrayList<StreamReader>();
        try (var otherReader = new StreamReader(api.origin(), other, null)) {
            for (int number = 0; number < 6; number++) {
                opened.add(open(null));
            }
            await().atMost(SOON)
                    .until(() -> opened.stream().filter(StreamReader::ended).count() == 4);
            assertThat(opened.subList(4, 6)).noneMatch(StreamReader::ended);
            assertThat(otherReader.ended()).isFalse();
        } finally {
            opened.forEach(StreamReader::close);
        }
    }

    @Test
    void endsWhenTheTokenExpires() throws Exception {
        String brief = ApiClient.token(person, builder -> builder.expiresIn(Duration.ofSeconds(2)));
        try (var reader = new StreamReader(api.origin(), brief, null)) {
            await().atMost(Duration.ofSeconds(6)).until(reader::ended);
            assertThat(reader.comments).doesNotContain("cut off");
        }
    }

    @Test
    void receivesSignalsAgainAfterItsDatabaseConnectionBroke() throws Exception {
        try (var reader = open(null)) {
            int cut = jdbc.sql("""
                            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                             WHERE datname = current_database() AND application_name = 'notification-service signals'
                            """).query(Integer.class).single();
            assertThat(cut).isPositive();
            scenario.request(person, service).submitted();
            await().atMost(SOON).until(() -> reader.data.size() == 1);
        }
    }

    @Test
    void streamsOnEveryReplicaAndEndsStreamsWhenOneStops() throws Exception {
        ConfigurableApplicationContext replica = replica();
        try (var here = open(null);
                var there = new StreamReader(
                        "http://127.0.0.1:" + replica.getEnvironment().getProperty("local.server.port"), token, null)) {
            for (int number = 0; number < 6; number++) {
                scenario.request(person, service).submitted();
            }
            await().atMost(SOON).until(() -> here.data.size() == 6 && there.data.size() == 6);
            assertThat(there.ids).isEqualTo(here.ids);
            long start = System.nanoTime();
            replica.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
            await().atMost(SOON).until(there::ended);
            assertThat(there.comments).doesNotContain("cut off");
            assertThat(here.ended()).isFalse();
        } finally {
            replica.close();
        }
    }

    private ConfigurableApplicationContext replica() {
        return new SpringApplicationBuilder(NotificationServiceApplication.class)
                .run(Stream.concat(
                                Stream.of(
                                                "DATABASE_URL",
                                                "DATABASE_USERNAME",
                                                "DATABASE_PASSWORD",
                                                "KAFKA_BOOTSTRAP_SERVERS",
                                                "OIDC_ISSUER")
                                        .map(name -> "--" + name + "=" + environment.getProperty(name)),
                                Stream.of("--SERVER_PORT=0", "--MANAGEMENT_SERVER_PORT=0", "--LOG_FORMAT="))
                        .toArray(String[]::new));
    }
}
