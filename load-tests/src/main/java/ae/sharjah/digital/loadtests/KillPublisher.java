package ae.sharjah.digital.loadtests;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fault test with two replicas of the catalogue and services scheduled for the same time: when the first service is
 * published, one replica is killed ({@code kill -9}), alternately the launcher's and the other. Counts the publications
 * and events of each service. Arguments: data folder, services per round (40). Exits with 1 unless all were published
 * exactly once.
 */
public final class KillPublisher {
    private static final String MODEL = "sewa-payment-history";
    private static final int ROUNDS = 4;
    private static final int SECONDS_AHEAD = 5;
    private static final long TIMEOUT_SECONDS = 120;

    private final RunningPlatform platform;
    private final PlatformClient publisher;
    private final PlatformClient reviewer;
    private final String database;
    private final String password;

    private KillPublisher(RunningPlatform platform) throws Exception {
        this.platform = platform;
        this.publisher =
                new PlatformClient(platform.gateway(), PersonaSession.signIn(platform.issuer(), "publisher-sewa"));
        this.reviewer = new PlatformClient(platform.gateway(), PersonaSession.signIn(platform.issuer(), "reviewer"));
        this.database = platform.postgresql().replaceAll("/[^/]*$", "/catalog");
        this.password = platform.secret("postgresql-superuser");
    }

    public static void main(String[] arguments) throws Exception {
        var platform = RunningPlatform.of(arguments);
        int services = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
        boolean once = true;
        for (int round = 0; round < ROUNDS; round++) {
            once &= new KillPublisher(platform).round(services, round % 2 == 0);
        }
        System.out.println(once ? "each published exactly once" : "FAILED: see the counts above");
        if (!once) {
            throw new IllegalStateException("publications were lost or doubled");
        }
    }

    private boolean round(int services, boolean killTheFirst) throws Exception {
        Path log = platform.data().resolve("logs/catalog-service-2.log");
        try (var second = SecondReplica.of(platform, "catalog-service", log)) {
            Instant when = Instant.now().plusSeconds(SECONDS_AHEAD + services / 5);
            var slugs = new ArrayList<String>();
            for (int number = 0; number < services; number++) {
                slugs.add(scheduled(when));
            }
            if (Instant.now().isAfter(when)) {
                throw new IllegalStateException("writing took longer than planned; fewer services may do");
            }
            awaitPublished(slugs, 1);
            long before = count("version.status = 'published'", slugs);
            var first = platform.process("catalog-service");
            if (killTheFirst) {
                first.kill();
            } else {
                second.kill();
            }
            awaitPublished(slugs, services);
            String left = killTheFirst ? second.address() : platform.address("catalog-service");
            long served = served(left, slugs);
            long steps = count(
                    "(SELECT count(*) FROM version_step step WHERE step.service_id = version.service_id "
                            + "AND step.action = 'publish') = 1",
                    slugs);
            long events = count("""
                    (SELECT count(*) FROM (SELECT aggregate_id FROM platform.outbox
                                           UNION ALL SELECT aggregate_id FROM platform.outbox_sent) event
                      WHERE event.aggregate_id = version.service_id::text) = 1
                    """, slugs);
            System.out.printf(
                    "killed the %s replica after %d of %d: published once %d, one event each %d, served by the other %d%n",
                    killTheFirst ? "first" : "second", before, services, steps, events, served);
            if (killTheFirst) {
                platform.awaitRestart(first);
            }
            return steps == services && events == services && served == services;
        }
    }

    private String scheduled(Instant when) throws Exception {
        String slug = "trial-x" + UUID.randomUUID().toString().replace("-", "");
        var draft = publisher
                .post(
                        "/api/agency/v1/services",
                        description(slug),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .requireSuccess();
        var submitted = publisher
                .post(draft.location() + "/actions", Map.of("action", "submit"), "If-Match", draft.etag())
                .requireSuccess();
        reviewer.post(
                        draft.location().replace("/api/agency/", "/api/office/") + "/actions",
                        Map.of("action", "approve", "publishAt", when.toString()),
                        "If-Match",
                        submitted.etag())
                .requireSuccess();
        return slug;
    }

    private JsonNode description(String slug) throws Exception {
        JsonNode found =
                publisher.get("/api/v1/services/" + MODEL).requireSuccess().body();
        String versions = "/api/agency/v1/services/" + found.path("id").asString() + "/versions/";
        var description = (ObjectNode) publisher
                .get(versions + found.path("version").asInt())
                .requireSuccess()
                .body()
                .path("description");
        description.put("slug", slug);
        description.putObject("title").put("ar", "تجربة " + slug).put("en", "Trial " + slug);
        return description;
    }

    private void awaitPublished(List<String> slugs, int expected) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (count("version.status = 'published'", slugs) < expected) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not published within " + TIMEOUT_SECONDS + " s");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private long count(String condition, List<String> slugs) throws SQLException {
        String query = """
                SELECT count(*) FROM service_version version JOIN service ON service.id = version.service_id
                 WHERE service.slug = ANY (?) AND\s""" + condition;
        try (var session = DriverManager.getConnection(database, "postgres", password);
                var statement = session.prepareStatement(query)) {
            statement.setArray(1, session.createArrayOf("text", slugs.toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static long served(String address, List<String> slugs) throws Exception {
        long served = 0;
        try (var http = HttpClient.newHttpClient()) {
            for (String slug : slugs) {
                var request = HttpRequest.newBuilder(URI.create(address + "/api/v1/services/" + slug))
                        .build();
                served += http.send(request, HttpResponse.BodyHandlers.discarding())
                                        .statusCode()
                                == 200
                        ? 1
                        : 0;
            }
        }
        return served;
    }
}
