package ae.sharjah.digital.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.catalog.Api;
import ae.sharjah.digital.catalog.CatalogueTest;
import ae.sharjah.digital.catalog.Descriptions;
import ae.sharjah.digital.catalog.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@CatalogueTest
class VersionLifecycleTest {
    private static final String AGENCY = "sewa";
    private static final String SERVICES = "/api/agency/v1/services";
    private static final Duration SOON = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn publisher;
    private SignedIn reviewer;
    private Api everyone;
    private String slug = "";

    @BeforeEach
    void people() {
        publisher = SignedIn.publisher(port, AGENCY);
        reviewer = SignedIn.with(port, UUID.randomUUID(), "reviewer");
        everyone = new Api(port);
        slug = ("cycle-" + UUID.randomUUID()).replaceAll("-([0-9])", "-a$1");
    }

    @Test
    void leadsFromDraftToPublicationWithTwoPeople() {
        var draft = create(description("Lizard feeding"));
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.json().path("status").asString()).isEqualTo("draft");
        assertThat(draft.json().path("faults").size()).isZero();
        assertThat(texts(draft.json().path("actions"))).containsExactlyInAnyOrder("submit", "retire");
        assertThat(publisher.get(draft.location()).json()).isEqualTo(draft.json());

        var submitted = act(publisher, draft, Map.of("action", "submit"));
        assertThat(submitted.json().path("status").asString()).isEqualTo("in-review");
        assertThat(everyone.get("/api/v1/services/" + slug).status()).isEqualTo(404);
        assertThat(queue()).contains(slug);

        var published = act(reviewer, submitted, Map.of("action", "approve"));
        assertThat(published.json().path("status").asString()).isEqualTo("published");
        assertThat(everyone.get("/api/v1/services/" + slug)
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(queue()).doesNotContain(slug);

        JsonNode steps = reviewer.get(address("/api/office/v1", published) + "/steps")
                .json()
                .path("items");
        assertThat(steps.valueStream().map(step -> step.path("action").asString()))
                .containsExactly("create", "submit", "approve", "publish");
        assertThat(steps.valueStream().map(step -> step.path("actor").asString()))
                .containsExactly(
                        publisher.id().toString(),
                        publisher.id().toString(),
                        reviewer.id().toString(),
                        "schedule");
    }

    @Test
    void leavesThePublishedVersionAloneWhileTheNextIsWritten() {
        var first = published("Camel parking");
        var draft = begin(first);
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.json().path("version").asInt()).isEqualTo(2);
        ObjectNode other = description("Camel parking at night");
        var changed = publisher.put(address("/api/agency/v1", draft), other, "If-Match", draft.etag());
        assertThat(changed.status()).isEqualTo(200);
        assertThat(everyone.get("/api/v1/services/" + slug)
                        .json()
                        .at("/title/en")
                        .asString())
                .isEqualTo("Camel parking");
        assertThat(begin(first).code()).isEqualTo("version-open");

        JsonNode comparison = publisher
                .get(SERVICES + "/" + id(first) + "/diff?from=1&to=2", "Accept-Language", "en")
                .json();
        assertThat(comparison.at("/burden/now/fields").asInt()).isEqualTo(7);
        assertThat(comparison.at("/burden/now/score").asInt()).isEqualTo(12);
        assertThat(comparison.at("/burden/before")).isEqualTo(comparison.at("/burden/now"));
        assertThat(comparison.at("/burden/change").asInt()).isZero();
        JsonNode differences = comparison.path("differences");
        assertThat(differences.size()).isEqualTo(1);
        assertThat(differences.get(0).path("pointer").asString()).isEqualTo("/title/en");
        assertThat(differences.get(0).path("area").asString()).isEqualTo("texts");
        assertThat(differences.get(0).path("text").asString())
                .isEqualTo("Title › en: “Camel parking” became “Camel parking at night”.");

        var second = act(reviewer, act(publisher, changed, Map.of("action", "submit")), Map.of("action", "approve"));
        assertThat(second.json().path("version").asInt()).isEqualTo(2);
        assertThat(status(id(first), 1)).isEqualTo("superseded");
        assertThat(status(id(first), 2)).isEqualTo("published");
    }

    @Test
    void keepsAnUnfinishedDraftAndTellsItsFaultsButDoesNotLetItIntoReview() {
        ObjectNode unfinished = description("Unfinished");
        unfinished.remove("outcome");
        unfinished.withObject("/title").remove("ar");
        var draft = create(unfinished);
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.json()
                        .path("faults")
                        .valueStream()
                        .map(fault -> fault.path("pointer").asString()))
                .contains("/outcome", "/title/ar");
        var refused = act(publisher, draft, Map.of("action", "submit"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").size()).isGreaterThanOrEqualTo(2);
        assertThat(status(id(draft), 1)).isEqualTo("draft");
    }

    @Test
    void returnsWithReasonsAndCommentsAndTakesItAgain() {
        var submitted = act(publisher, create(description("Falcon hotel")), Map.of("action", "submit"));
        assertThat(act(reviewer, submitted, Map.of("action", "return"))
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/reason");
        String comments = address("/api/office/v1", submitted) + "/comments";
        var comment = Map.of("pointer", "/title/en", "text", "Say which falcons.");
        String[] key = SignedIn.key();
        assertThat(reviewer.post(comments, comment, key).status()).isEqualTo(201);
        assertThat(reviewer.post(comments, comment, key).status()).isEqualTo(201);
        var returned = act(reviewer, submitted, Map.of("action", "return", "reason", "The title is unclear."));
        assertThat(returned.json().path("status").asString()).isEqualTo("draft");

        JsonNode told = publisher
                .get(address("/api/agency/v1", submitted) + "/comments")
                .json()
                .path("items");
        assertThat(told.size()).isEqualTo(1);
        assertThat(told.get(0).path("side").asString()).isEqualTo("office");
        var changed = publisher.put(
                address("/api/agency/v1", returned),
                description("Hotel for trained falcons"),
                "If-Match",
                returned.etag());
        assertThat(act(publisher, changed, Map.of("action", "submit")).status()).isEqualTo(200);
    }

    @Test
    void takesNoReasonsAndCommentsThatSayNothing() {
        var submitted = act(publisher, create(description("Camel school")), Map.of("action", "submit"));
        String comments = address("/api/office/v1", submitted) + "/comments";
        for (String nothing : new String[] {"   ", " \u200f\n", "\u200f\u202e", "...", "\u3164"}) {
            var returned = act(reviewer, submitted, Map.of("action", "return", "reason", nothing));
            assertThat(returned.status()).as(nothing).isEqualTo(422);
            assertThat(returned.json().at("/errors/0/pointer").asString()).isEqualTo("/reason");
            var commented = reviewer.post(comments, Map.of("text", nothing), SignedIn.key());
            assertThat(commented.status()).as(nothing).isEqualTo(422);
            assertThat(commented.json().at("/errors/0/pointer").asString()).isEqualTo("/text");
        }
        assertThat(act(reviewer, submitted, Map.of("action", "approve", "reason", "\u200f"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void pointsAtTheCharacterThatCannotBeKept() {
        var submitted = act(publisher, create(description("Camel race")), Map.of("action", "submit"));
        String comments = address("/api/office/v1", submitted) + "/comments";
        for (String field : new String[] {"text", "pointer"}) {
            var comment = new java.util.HashMap<>(Map.of("text", "Sound", "pointer", "/title"));
            comment.put(field, "/a\u0000b");
            var refused = reviewer.post(comments, comment, SignedIn.key());
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/" + field);
            assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("text-zero-character");
        }
        var returned = act(reviewer, submitted, Map.of("action", "return", "reason", "a\u0000b"));
        assertThat(returned.status()).isEqualTo(400);
        assertThat(returned.json().at("/errors/0/pointer").asString()).isEqualTo("/reason");
    }

    @Test
    void takesNoCommentsOnWhatHasEnded() {
        var submitted = act(publisher, create(description("Old customs")), Map.of("action", "submit"));
        var published = act(reviewer, submitted, Map.of("action", "approve"));
        String comments = address("/api/office/v1", submitted) + "/comments";
        var comment = Map.of("text", "Well done.");
        String[] key = SignedIn.key();
        assertThat(reviewer.post(comments, comment, key).status()).isEqualTo(201);
        var retired = act(reviewer, published, Map.of("action", "retire", "reason", "No longer offered."));
        assertThat(retired.json().path("status").asString()).isEqualTo("retired");
        var refused = reviewer.post(comments, comment, SignedIn.key());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("version-not-now");
        assertThat(reviewer.post(comments, comment, key).status()).isEqualTo(201);
    }

    @Test
    void letsNobodyApproveTheirOwnWorkNorActOutOfTurn() {
        UUID both = UUID.randomUUID();
        var draft = create(description("Own work"));
        var submitted = act(publisher, draft, Map.of("action", "submit"));
        var author = SignedIn.with(port, publisher.id(), "reviewer");
        assertThat(act(author, submitted, Map.of("action", "approve")).code()).isEqualTo("own-work");
        assertThat(act(reviewer, submitted, Map.of("action", "suspend", "reason", "x"))
                        .code())
                .isEqualTo("version-not-now");
        assertThat(SignedIn.with(port, both, "resident").get(SERVICES).status()).isEqualTo(403);
        assertThat(SignedIn.with(port, both, "publisher").get(SERVICES).code()).isEqualTo("agency-missing");
        assertThat(publisher.get("/api/office/v1/reviews").status()).isEqualTo(403);
        assertThat(reviewer.get(SERVICES).status()).isEqualTo(403);
        assertThat(everyone.get(SERVICES).status()).isEqualTo(401);
    }

    @Test
    void hidesServicesOfOtherAgencies() {
        var draft = create(description("Hidden"));
        var stranger = SignedIn.publisher(port, "moi");
        String address = address("/api/agency/v1", draft);
        assertThat(stranger.get(address).status()).isEqualTo(404);
        assertThat(stranger.get(SERVICES + "/" + id(draft) + "/versions").status())
                .isEqualTo(404);
        assertThat(stranger.put(address, description("Stolen"), "If-Match", draft.etag())
                        .status())
                .isEqualTo(404);
        assertThat(act(stranger, draft, Map.of("action", "submit")).status()).isEqualTo(404);
        assertThat(stranger.post(SERVICES, description("Stolen"), SignedIn.key())
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/agency");
    }

    @Test
    void insistsOnTheRevisionLastSeen() {
        var draft = create(description("Seen"));
        String address = address("/api/agency/v1", draft);
        assertThat(publisher.put(address, description("x")).status()).isEqualTo(428);
        assertThat(publisher
                        .put(address, description("Changed"), "If-Match", draft.etag())
                        .status())
                .isEqualTo(200);
        assertThat(publisher
                        .put(address, description("Lost"), "If-Match", draft.etag())
                        .status())
                .isEqualTo(412);
        assertThat(act(publisher, draft, Map.of("action", "submit")).status()).isEqualTo(412);
    }

    @Test
    void suspendsResumesAndRetires() {
        var published = published("Dolphin call");
        var suspended = act(reviewer, published, Map.of("action", "suspend", "reason", "Complaints"));
        assertThat(everyone.get("/api/v1/services/" + slug).status()).isEqualTo(404);
        assertThat(act(publisher, suspended, Map.of("action", "resume")).code()).isEqualTo("version-not-yours");
        var resumed = act(reviewer, suspended, Map.of("action", "resume"));
        assertThat(everyone.get("/api/v1/services/" + slug).status()).isEqualTo(200);
        act(publisher, resumed, Map.of("action", "retire", "reason", "No longer offered"));
        assertThat(everyone.get("/api/v1/services/" + slug).status()).isEqualTo(404);
        assertThat(events(id(published)))
                .containsExactly(
                        "ae.sharjah.digital.catalog.service-version-published.v4",
                        "ae.sharjah.digital.catalog.service-version-withdrawn.v1",
                        "ae.sharjah.digital.catalog.service-version-published.v4",
                        "ae.sharjah.digital.catalog.service-version-withdrawn.v1");
    }

    @Test
    void publishesAtTheTimeApprovedAndOnce() {
        var submitted = act(publisher, create(description("Night market")), Map.of("action", "submit"));
        Instant at = Instant.now().plusSeconds(2);
        var approved = act(reviewer, submitted, Map.of("action", "approve", "publishAt", at.toString()));
        assertThat(approved.json().path("status").asString()).isEqualTo("approved");
        assertThat(everyone.get("/api/v1/services/" + slug).status()).isEqualTo(404);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                everyone.get("/api/v1/services/" + slug).status())
                        .isEqualTo(200));
        assertThat(Instant.now()).isAfterOrEqualTo(at);
        assertThat(events(id(submitted))).hasSize(1);
        assertThat(act(
                                reviewer,
                                act(publisher, begin(submitted), Map.of("action", "submit")),
                                Map.of("action", "approve", "publishAt", "2999-01-01T00:00:00Z"))
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/publishAt");
    }

    @Test
    void keepsAScheduledVersionBackWhileTheServiceIsSuspended() throws Exception {
        var first = published("Reef walk");
        var next = scheduled(first);
        var suspended = act(reviewer, first, Map.of("action", "suspend", "reason", "Dangerous"));
        TimeUnit.SECONDS.sleep(4);
        assertThat(everyone.get("/api/v1/services/" + slug).status()).isEqualTo(404);
        assertThat(status(id(next), 2)).isEqualTo("approved");
        act(reviewer, suspended, Map.of("action", "resume"));
        await().atMost(SOON).untilAsserted(() -> assertThat(status(id(next), 2)).isEqualTo("published"));
    }

    @Test
    void takesAScheduledVersionBackWhenTheServiceIsRetired() throws Exception {
        var first = published("Cave walk");
        var next = scheduled(first);
        act(reviewer, first, Map.of("action", "retire", "reason", "For good"));
        assertThat(status(id(next), 2)).isEqualTo("draft");
        TimeUnit.SECONDS.sleep(4);
        assertThat(everyone.get("/api/v1/services/" + slug).status()).isEqualTo(404);
    }

    @Test
    void publishesNothingAtATimeThatHasPassedOrIsNone() {
        var submitted = act(publisher, create(description("Time travel")), Map.of("action", "submit"));
        var past = act(reviewer, submitted, Map.of("action", "approve", "publishAt", "2020-01-01T00:00:00Z"));
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.json().at("/errors/0/pointer").asString()).isEqualTo("/publishAt");
        assertThat(act(reviewer, submitted, Map.of("action", "approve", "publishAt", 12))
                        .status())
                .isIn(400, 422);
        assertThat(status(id(submitted), 1)).isEqualTo("in-review");
    }

    /** The next version of it, to be published in three seconds. */
    private SignedIn.Answer scheduled(SignedIn.Answer first) {
        var submitted = act(publisher, begin(first), Map.of("action", "submit"));
        return act(
                reviewer,
                submitted,
                Map.of(
                        "action",
                        "approve",
                        "publishAt",
                        Instant.now().plusSeconds(3).toString()));
    }

    @Test
    void refusesCursorsThatAreNotItsOwn() {
        for (String forged :
                List.of("x", "+999999999-12-31T23:59:59Z&" + UUID.randomUUID(), "2026-01-01T00:00:00Z&x")) {
            String encoded = java.util.Base64.getUrlEncoder()
                    .encodeToString(forged.replace("+", "%2B").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var answer = reviewer.get("/api/office/v1/reviews?cursor=" + encoded);
            assertThat(answer.status()).as(forged).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("cursor-invalid");
        }
    }

    @Test
    void listsOwnServicesPageByPage() {
        List<String> slugs = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = publisher
                    .get(SERVICES + "?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .json();
            page.path("items").forEach(one -> slugs.add(one.path("slug").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(slugs).doesNotHaveDuplicates().isSorted().hasSizeGreaterThan(3);
    }

    private ObjectNode description(String title) {
        return Descriptions.sound(slug, "خدمة", title);
    }

    private SignedIn.Answer create(ObjectNode description) {
        return publisher.post(SERVICES, description, SignedIn.key());
    }

    private SignedIn.Answer begin(SignedIn.Answer of) {
        return publisher.post(SERVICES + "/" + id(of) + "/versions", Map.of(), SignedIn.key());
    }

    private SignedIn.Answer published(String title) {
        var submitted = act(publisher, create(description(title)), Map.of("action", "submit"));
        return act(reviewer, submitted, Map.of("action", "approve"));
    }

    private SignedIn.Answer act(SignedIn who, SignedIn.Answer version, Map<String, Object> command) {
        String side = who == publisher || who.get(SERVICES).status() == 200 ? "/api/agency/v1" : "/api/office/v1";
        return who.post(address(side, version) + "/actions", command, "If-Match", version.etag());
    }

    private static String address(String side, SignedIn.Answer version) {
        return side + "/services/" + id(version) + "/versions/"
                + version.json().path("version").asInt();
    }

    private static UUID id(SignedIn.Answer version) {
        return UUID.fromString(version.json().path("serviceId").asString());
    }

    private List<String> queue() {
        return reviewer.get("/api/office/v1/reviews?limit=100")
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("slug").asString())
                .toList();
    }

    private String status(UUID service, int version) {
        return jdbc.sql("SELECT status FROM service_version WHERE service_id = :service AND version = :version")
                .param("service", service)
                .param("version", version)
                .query(String.class)
                .single();
    }

    private List<String> events(UUID service) {
        return jdbc.sql("""
                        SELECT type FROM (SELECT version, type FROM platform.outbox WHERE aggregate_id = :id
                                          UNION SELECT version, type FROM platform.outbox_sent WHERE aggregate_id = :id) events
                         ORDER BY version
                        """).param("id", service.toString()).query(String.class).list();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
