package ae.sharjah.digital.request;

import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.RealServers;
import ae.sharjah.digital.local.fixture.TestServers;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** Base of the tests that need the running service: one context, one database, one broker for all of them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@RealServers
abstract class RequestServiceIT {
    static final Duration SOON = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void whoMayActForWhom(DynamicPropertyRegistry properties) {
        properties.add("requests.identity.url", () -> IdentityForTests.running().url());
    }

    @Autowired
    private ServiceVersions versions;

    @Autowired
    protected JdbcClient jdbc;

    protected RunningService service;

    @BeforeEach
    void knowsTheService() {
        service = new RunningService(port);
        if (versions.countPublished() == 0) {
            foreignTopics();
            RunningService.publishService();
            await().atMost(SOON).until(() -> versions.countPublished() > 0);
        }
    }

    /** Makes a service known that other tests of this context may have made known before. */
    void publishOnce(ObjectNode document) {
        String slug = document.path("slug").asString();
        if (!isPublished(slug)) {
            RunningService.publish(document, 3);
            await().atMost(SOON).until(() -> isPublished(slug));
        }
    }

    private boolean isPublished(String slug) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM published_service WHERE slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    /** Topics that other services own. */
    private static void foreignTopics() {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()))) {
            for (String name :
                    List.of("catalog.service-versions.v1", "agency.results.v1", "adapters.reachability.v1")) {
                try {
                    admin.createTopics(List.of(new NewTopic(name, 3, (short) 1)))
                            .all()
                            .get();
                } catch (java.util.concurrent.ExecutionException failed) {
                    if (!(failed.getCause() instanceof TopicExistsException)) {
                        throw failed;
                    }
                }
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    long requestsInDatabase() {
        return jdbc.sql("SELECT count(*) FROM request").query(Long.class).single();
    }
}
