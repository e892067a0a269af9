package ae.sharjah.digital.request.testing;

import ae.sharjah.digital.local.fixture.TestServers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Provides what other services own before the context starts: their topics and a stand-in for identity-service. */
final class ForeignServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final List<String> TOPICS =
            List.of("catalog.service-versions.v1", "agency.results.v1", "adapters.reachability.v1");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "requests.identity.url=" + StubIdentityService.running().url())
                .applyTo(context);
        createTopics();
    }

    private static void createTopics() {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()))) {
            for (String name : TOPICS) {
                createTopic(admin, name);
            }
        }
    }

    private static void createTopic(Admin admin, String name) {
        try {
            admin.createTopics(List.of(new NewTopic(name, 3, (short) 1))).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failed);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
