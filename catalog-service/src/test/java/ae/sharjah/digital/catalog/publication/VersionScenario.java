package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.ApiClient;
import ae.sharjah.digital.catalog.AuthenticatedClient;
import ae.sharjah.digital.catalog.Descriptions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** A publisher, a reviewer, a client without sign-in and a new slug, with the requests that tests of versions share. */
final class VersionScenario {
    static final String SERVICES = "/api/agency/v1/services";
    private static final String AGENCY = "sewa";

    private final JdbcClient jdbc;
    private final AuthenticatedClient publisher;
    private final AuthenticatedClient reviewer;
    private final ApiClient everyone;
    private final String slug;

    VersionScenario(int port, JdbcClient jdbc) {
        this.jdbc = jdbc;
        publisher = AuthenticatedClient.publisher(port, AGENCY);
        reviewer = AuthenticatedClient.withRoles(port, UUID.randomUUID(), "reviewer");
        everyone = new ApiClient(port);
        slug = ("cycle-" + UUID.randomUUID()).replaceAll("-([0-9])", "-a$1");
    }

    AuthenticatedClient publisher() {
        return publisher;
    }

    AuthenticatedClient reviewer() {
        return reviewer;
    }

    ApiClient everyone() {
        return everyone;
    }

    String slug() {
        return slug;
    }

    ObjectNode description(String title) {
        return Descriptions.valid(slug, "خدمة", title);
    }

    AuthenticatedClient.Response create(ObjectNode description) {
        return publisher.post(SERVICES, description, AuthenticatedClient.newIdempotencyKey());
    }

    AuthenticatedClient.Response createNextVersion(AuthenticatedClient.Response of) {
        return publisher.post(SERVICES + "/" + id(of) + "/versions", Map.of(), AuthenticatedClient.newIdempotencyKey());
    }

    AuthenticatedClient.Response publish(String title) {
        var submitted = execute(publisher, create(description(title)), Map.of("action", "submit"));
        return execute(reviewer, submitted, Map.of("action", "approve"));
    }

    /** Schedules the next version for publication in three seconds. */
    AuthenticatedClient.Response scheduleNextVersion(AuthenticatedClient.Response first) {
        var submitted = execute(publisher, createNextVersion(first), Map.of("action", "submit"));
        return execute(
                reviewer,
                submitted,
                Map.of(
                        "action",
                        "approve",
                        "publishAt",
                        Instant.now().plusSeconds(3).toString()));
    }

    AuthenticatedClient.Response execute(
            AuthenticatedClient who, AuthenticatedClient.Response version, Map<String, Object> command) {
        String side = who == publisher || who.get(SERVICES).status() == 200 ? "/api/agency/v1" : "/api/office/v1";
        return who.post(address(side, version) + "/actions", command, "If-Match", version.etag());
    }

    String address(String side, AuthenticatedClient.Response version) {
        return side + "/services/" + id(version) + "/versions/"
                + version.json().path("version").asInt();
    }

    UUID id(AuthenticatedClient.Response version) {
        return UUID.fromString(version.json().path("serviceId").asString());
    }

    List<String> reviewQueue() {
        return reviewer.get("/api/office/v1/reviews?limit=100")
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("slug").asString())
                .toList();
    }

    String status(UUID service, int version) {
        return jdbc.sql("SELECT status FROM service_version WHERE service_id = :service AND version = :version")
                .param("service", service)
                .param("version", version)
                .query(String.class)
                .single();
    }

    List<String> events(UUID service) {
        return jdbc.sql("""
                        SELECT type FROM (SELECT version, type FROM platform.outbox WHERE aggregate_id = :id
                                          UNION SELECT version, type FROM platform.outbox_sent WHERE aggregate_id = :id) events
                         ORDER BY version
                        """).param("id", service.toString()).query(String.class).list();
    }
}
