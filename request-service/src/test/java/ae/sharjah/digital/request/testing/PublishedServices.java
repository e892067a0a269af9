package ae.sharjah.digital.request.testing;

import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.request.catalog.ServiceVersions;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** The services that the service under test knows from the catalogue. */
public final class PublishedServices {
    private final JdbcClient jdbc;
    private final ServiceVersions versions;

    PublishedServices(JdbcClient jdbc, ServiceVersions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    void publishDefault() {
        if (versions.countPublished() == 0) {
            TestEvents.publishDefaultService();
            await().atMost(TestEvents.SOON).until(() -> versions.countPublished() > 0);
        }
    }

    /** Publishes a service unless a test of this context did so before, and waits until it is known. */
    public void publish(ObjectNode document) {
        publish(document, 3);
    }

    void publish(ObjectNode document, int eventVersion) {
        String slug = document.path("slug").asString();
        if (!isPublished(slug)) {
            TestEvents.publishService(document, eventVersion);
            await().atMost(TestEvents.SOON).until(() -> isPublished(slug));
        }
    }

    private boolean isPublished(String slug) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM published_service WHERE slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }
}
