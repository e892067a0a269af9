package ae.sharjah.digital.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.catalog.ApiClient;
import ae.sharjah.digital.catalog.CatalogServiceTest;
import ae.sharjah.digital.catalog.Descriptions;
import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.platform.web.problem.Fault;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

@CatalogServiceTest
class PublicationTest {
    private static final Duration SOON = Duration.ofSeconds(1);

    @LocalServerPort
    private int port;

    @Autowired
    private BundledPublication publications;

    @Autowired
    private PublishedServices published;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient api;
    private String slug = "";

    @BeforeEach
    void chooseSlug() {
        api = new ApiClient(port);
        slug = "test-" + UUID.randomUUID();
        slug = slug.replaceAll("-([0-9])", "-a$1");
    }

    @Test
    void makesANewServiceVisibleImmediately() {
        var result = publish(Descriptions.valid(slug, "خدمة فراشات ملونة", "Colourful butterflies"));
        assertThat(result.version()).isEqualTo(1);
        assertThat(result.serviceId().value().version()).isEqualTo(7);
        assertThat(api.get("/api/v1/services/" + slug).json().path("version").asInt())
                .isEqualTo(1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(api.slugsOf("butterfly")).contains(slug));
        assertThat(api.slugsOf("الفراشات")).contains(slug);
    }

    @Test
    void doesNotPublishAnUnchangedServiceAgain() {
        ObjectNode description = Descriptions.valid(slug, "خدمة", "A service");
        var first = publish(description);
        long number = published.lastChangeNumber();
        assertThat(publications.publish(description)).isEqualTo(new PublicationResult.Unchanged(first.serviceId(), 1));
        assertThat(published.lastChangeNumber()).isEqualTo(number);
        assertThat(eventsOf(first.serviceId())).isEqualTo(1);
    }

    @Test
    void supersedesThePublishedVersionWithoutChangingIt() {
        var first = publish(Descriptions.valid(slug, "خدمة", "Walrus counting"));
        String before = document(first.serviceId(), 1);
        String tag = api.get("/api/v1/services/" + slug).header("ETag");
        var second = publish(Descriptions.valid(slug, "خدمة", "Penguin counting"));
        assertThat(second).isEqualTo(new PublicationResult.Published(first.serviceId(), 2));
        assertThat(document(first.serviceId(), 1)).isEqualTo(before);
        assertThat(statuses(first.serviceId())).containsExactly("superseded", "published");
        var now = api.get("/api/v1/services/" + slug, "If-None-Match", tag);
        assertThat(now.status()).isEqualTo(200);
        assertThat(now.json().path("title").path("en").asString()).isEqualTo("Penguin counting");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(api.slugsOf("penguin")).contains(slug));
        assertThat(api.slugsOf("walrus")).doesNotContain(slug);
    }

    @Test
    void reportsAllFaultsAndStoresNothing() {
        ObjectNode faulty = Descriptions.valid(slug, "خدمة", "Faulty");
        faulty.withObject("/title").remove("ar");
        faulty.put("agency", "nobody");
        faulty.put("colour", "red");
        faulty.withObject("/form/schema/properties/area").put("$ref", "https://example.org/area.json");
        faulty.withArray("/form/ui").remove(0);
        faulty.put("workflow", "no-such-workflow");
        faulty.put("assurance", "SOP9");
        var result = publications.publish(faulty);
        assertThat(result).isInstanceOf(PublicationResult.Refused.class);
        assertThat(((PublicationResult.Refused) result).faults())
                .extracting(Fault::pointer, Fault::code)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("/title/ar", "required"),
                        org.assertj.core.groups.Tuple.tuple("/agency", "reference-unknown"),
                        org.assertj.core.groups.Tuple.tuple("/colour", "unknown-field"),
                        org.assertj.core.groups.Tuple.tuple("/form/schema/properties/area/$ref", "form-keyword"),
                        org.assertj.core.groups.Tuple.tuple("/form/ui", "form-field-unlabelled"),
                        org.assertj.core.groups.Tuple.tuple("/workflow", "workflow-unknown"),
                        org.assertj.core.groups.Tuple.tuple("/assurance", "value-not-allowed"));
        assertThat(published.find(slug)).isEmpty();
    }

    @Test
    void refusesChangesOfPublishedVersions() {
        var first = publish(Descriptions.valid(slug, "خدمة", "A service"));
        for (String change : List.of(
                "UPDATE service_version SET document = '{}' WHERE service_id = :id",
                "UPDATE service_version SET status = 'draft' WHERE service_id = :id",
                "DELETE FROM service_version WHERE service_id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(change)
                            .param("id", first.serviceId().value())
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void withdrawsAServiceThatCanBePublishedAgain() {
        ObjectNode description = Descriptions.valid(slug, "خدمة", "Unicorn grooming");
        var first = publish(description);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(api.slugsOf("unicorn")).contains(slug));
        assertThat(publications.withdraw(slug)).isTrue();
        assertThat(api.get("/api/v1/services/" + slug).status()).isEqualTo(404);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(api.slugsOf("unicorn")).doesNotContain(slug));
        assertThat(publications.withdraw(slug)).isFalse();
        assertThat(publish(description)).isEqualTo(new PublicationResult.Published(first.serviceId(), 2));
    }

    @Test
    void numbersConcurrentVersionsWithoutGaps() throws Exception {
        try (var authors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<PublicationResult>> results = IntStream.range(0, 8)
                    .mapToObj(i ->
                            authors.submit(() -> publications.publish(Descriptions.valid(slug, "خدمة", "Title " + i))))
                    .toList();
            for (var result : results) {
                assertThat(result.get()).isInstanceOf(PublicationResult.Published.class);
            }
        }
        ServiceId service = published.find(slug).orElseThrow().serviceId();
        assertThat(statuses(service)).hasSize(8).endsWith("published").containsOnlyOnce("published");
        assertThat(eventsOf(service)).isEqualTo(8);
    }

    private PublicationResult.Published publish(ObjectNode description) {
        return (PublicationResult.Published) publications.publish(description);
    }

    private String document(ServiceId service, int version) {
        return jdbc.sql("SELECT document::text FROM service_version WHERE service_id = :id AND version = :version")
                .param("id", service.value())
                .param("version", version)
                .query(String.class)
                .single();
    }

    private List<String> statuses(ServiceId service) {
        return jdbc.sql("SELECT status FROM service_version WHERE service_id = :id ORDER BY version")
                .param("id", service.value())
                .query(String.class)
                .list();
    }

    private long eventsOf(ServiceId service) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM platform.outbox WHERE aggregate_id = :id)
                             + (SELECT count(*) FROM platform.outbox_sent WHERE aggregate_id = :id)
                        """).param("id", service.toString()).query(Long.class).single();
    }
}
