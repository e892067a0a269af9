package ae.sharjah.digital.request.desk;

import static ae.sharjah.digital.request.testing.FileClient.attachmentsPath;
import static ae.sharjah.digital.request.testing.OfficersDesk.AGENCY;
import static ae.sharjah.digital.request.testing.OfficersDesk.REQUESTS;
import static ae.sharjah.digital.request.testing.OfficersDesk.TASKS;
import static ae.sharjah.digital.request.testing.OfficersDesk.officer;
import static ae.sharjah.digital.request.testing.OfficersDesk.purpose;
import static ae.sharjah.digital.request.testing.OfficersDesk.requestPath;
import static ae.sharjah.digital.request.testing.OfficersDesk.staff;
import static ae.sharjah.digital.request.testing.OfficersDesk.texts;
import static ae.sharjah.digital.request.testing.TestEvents.SOON;
import static ae.sharjah.digital.request.testing.TestRequests.errors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.request.attachment.SampleFiles;
import ae.sharjah.digital.request.testing.FileClient;
import ae.sharjah.digital.request.testing.OfficersDesk;
import ae.sharjah.digital.request.testing.OfficersDesk.Staff;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Requests, files and notes that officers open, each access with a recorded purpose. */
@RequestServiceTest
class RequestAccessIT {
    @Autowired
    private RequestServiceClient service;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FileClient client;

    @Autowired
    private OfficersDesk desk;

    private List<String> accessLog(JsonNode request) {
        return jdbc.sql("SELECT what || ' ' || purpose FROM opening WHERE request_id = :id::uuid ORDER BY id")
                .param("id", request.path("id").asString())
                .query(String.class)
                .list();
    }

    @Test
    void requiresAPurposeAndRecordsEachAccess() {
        JsonNode request = desk.submitRequest();

        for (String what :
                List.of("", "/history", "/attachments", "/attachments/" + UUID.randomUUID() + "/content", "/notes")) {
            var without = service.get(requestPath(request) + what, desk.safety.token());
            assertThat(without.status()).as(what).isEqualTo(428);
            assertThat(without.code()).isEqualTo("purpose-required");
            assertThat(texts(without.body().path("current").path("purposes"), "code"))
                    .contains("decide", "audit");
            var unknown = service.send(
                    "GET",
                    requestPath(request) + what,
                    desk.safety.token(),
                    null,
                    Map.of("Access-Purpose", "curiosity"));
            assertThat(unknown.status()).isEqualTo(422);
            assertThat(unknown.code()).isEqualTo("purpose-unknown");
        }
        assertThat(accessLog(request)).isEmpty();

        var opened = desk.open(desk.safety, request, "");
        desk.open(desk.safety, request, "/history");
        desk.open(desk.safety, request, "/attachments");
        desk.open(desk.safety, request, "/notes");
        desk.open(staff("desk-other", "else", "officer", "safety"), request, "");
        desk.open(officer("clerk", "officer"), request, "");

        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(200);
        assertThat(opened.body().path("answers").path("premiseNumber").asString())
                .isEqualTo("104523378");
        assertThat(opened.body().path("form").path("properties").has("premiseNumber"))
                .isTrue();
        assertThat(texts(opened.body().path("documents"), "code")).containsExactly("site-plan", "other");
        assertThat(texts(opened.body().path("actions"), "action")).containsExactlyInAnyOrder("clear", "object");
        assertThat(accessLog(request))
                .containsExactly("request decide", "history decide", "attachments decide", "notes decide");
    }

    @Test
    void showsTheHistoryOfARequestThatBeganAsADraft() {
        JsonNode draft = desk.createDraft();
        service.act(desk.applicant, draft, Map.of("action", "submit"));

        var history = desk.open(desk.safety, draft, "/history");

        assertThat(history.status()).as(history.body().toString()).isEqualTo(200);
        assertThat(texts(history.body().path("items"), "action")).containsExactly("create", "submit");
        assertThat(texts(history.body().path("items"), "status")).startsWith("DRAFT");
    }

    @Test
    void refusesOtherAgenciesUninvolvedRolesAndOwnRequests() {
        JsonNode request = desk.submitRequest();
        Staff self = new Staff(desk.maryam, "maryam", tokenOfApplicantAsOfficer());

        assertThat(desk.open(staff("desk-other", "else", "officer", "supervisor"), request, "")
                        .status())
                .isEqualTo(404);
        assertThat(desk.open(officer("clerk", "officer"), request, "").code()).isEqualTo("request-of-other-role");
        assertThat(desk.open(self, request, "").code()).isEqualTo("own-request");
        assertThat(desk.open(desk.supervisor, request, "").status()).isEqualTo(200);
        JsonNode draft = desk.createDraft();
        assertThat(desk.open(desk.supervisor, draft, "").status()).isEqualTo(404);
        assertThat(desk.state(draft).isMissingNode()).isTrue();
        var homeless = service.get(TASKS, officerWithoutAgency());
        assertThat(homeless.status()).isEqualTo(403);
        assertThat(homeless.code()).isEqualTo("officer-without-agency");
    }

    private String tokenOfApplicantAsOfficer() {
        return TestTokens.token(builder -> builder.subject(desk.maryam)
                .roles("officer", "safety")
                .agency(AGENCY)
                .audience("request-service"));
    }

    private static String officerWithoutAgency() {
        return TestTokens.token(builder -> builder.roles("officer").audience("request-service"));
    }

    @Test
    void hidesOfficersNotesFromTheApplicant() {
        JsonNode request = desk.submitRequest();
        String address = requestPath(request) + "/notes";
        var key = RequestServiceClient.idempotencyKey();
        var noted = service.post(address, desk.safety.token(), Map.of("text", "Called\nthe owner"), key);
        assertThat(noted.status()).isEqualTo(201);
        assertThat(service.post(address, desk.safety.token(), Map.of("text", "Called\nthe owner"), key)
                        .body())
                .isEqualTo(noted.body());
        assertThat(service.post(address, desk.safety.token(), Map.of("text", "else"), key)
                        .code())
                .isEqualTo("idempotency-key-reused");
        service.post(address, desk.planning.token(), Map.of("text", "Seen"), RequestServiceClient.idempotencyKey());
        for (String wrong : List.of("<script>x</script>", "a\u0007b", "   ")) {
            assertThat(service.post(
                                    address,
                                    desk.safety.token(),
                                    Map.of("text", wrong),
                                    RequestServiceClient.idempotencyKey())
                            .status())
                    .isEqualTo(422);
        }
        assertThat(service.post(
                                address,
                                desk.safety.token(),
                                Map.of("text", "x".repeat(2001)),
                                RequestServiceClient.idempotencyKey())
                        .status())
                .isEqualTo(422);

        JsonNode first = desk.open(desk.planning, request, "/notes?limit=1").body();
        assertThat(texts(first.path("items"), "text")).containsExactly("Called\nthe owner");
        JsonNode second = desk.open(
                        desk.planning,
                        request,
                        "/notes?limit=1&cursor=" + first.path("next").asString())
                .body();
        assertThat(texts(second.path("items"), "text")).containsExactly("Seen");
        assertThat(second.path("items").path(0).path("officer").path("name").asString())
                .isEqualTo("omar");
        assertThat(second.has("next")).isFalse();
        String residents = "/api/v1/requests/" + request.path("id").asString();
        assertThat(service.text(residents, desk.applicant) + service.text(residents + "/history", desk.applicant))
                .doesNotContain("Called", "Seen");
        assertThat(jdbc.sql("SELECT count(*) FROM platform.outbox WHERE data LIKE '%Called%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void returnsOnlyFilesThatWereHandedOver() {
        JsonNode draft = desk.createDraft();
        byte[] plan = SampleFiles.pdf("plan");
        assertThat(client.upload(desk.applicant, draft, "site-plan", plan).status())
                .isEqualTo(201);
        await().atMost(SOON)
                .until(() -> client.get(attachmentsPath(draft), desk.applicant)
                        .json()
                        .path("items")
                        .path(0)
                        .path("state")
                        .asString()
                        .equals("unscanned"));
        service.act(desk.applicant, draft, Map.of("action", "submit"));

        JsonNode listed = desk.open(desk.safety, draft, "/attachments").body().path("items");
        assertThat(texts(listed, "document")).containsExactly("site-plan");
        String content =
                requestPath(draft) + "/attachments/" + listed.path(0).path("id").asString() + "/content";
        var file = client.send("GET", content, desk.safety.token(), new byte[0], new HashMap<>(purpose()));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(plan);
        assertThat(file.headers().get("content-disposition")).startsWith("attachment");
        assertThat(accessLog(draft)).containsExactly("attachments decide", "file decide");
        var none = service.send(
                "GET",
                requestPath(draft) + "/attachments/" + UUID.randomUUID() + "/content",
                desk.safety.token(),
                null,
                purpose());
        assertThat(none.status()).isEqualTo(404);
    }

    @Test
    void findsARequestByAnySpellingOfItsReference() {
        JsonNode request = desk.submitRequest();
        String reference = request.path("reference").asString();
        var arabic = new StringBuilder();
        reference.chars().forEach(c -> arabic.append(Character.isDigit(c) ? (char) ('٠' + c - '0') : (char) c));

        for (String written : List.of(
                reference,
                reference.toLowerCase(Locale.ROOT),
                reference.replace("-", ""),
                reference.substring(3),
                " " + reference.replace("-", " – ") + "\u200f",
                arabic.toString())) {
            var found = service.get(
                    REQUESTS + "?reference=" + URLEncoder.encode(written, StandardCharsets.UTF_8), desk.safety.token());
            assertThat(found.status()).as(written).isEqualTo(200);
            assertThat(texts(found.body().path("items"), "id"))
                    .containsExactly(request.path("id").asString());
            assertThat(found.body().toString()).doesNotContain("104523378", desk.maryam.toString());
        }
        String wrong = reference.substring(0, reference.length() - 1) + (reference.endsWith("1") ? "2" : "1");
        var refused = service.get(REQUESTS + "?reference=" + wrong, desk.safety.token());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(errors(refused.body())).containsExactly("#reference reference.form");
        assertThat(service.get(
                                REQUESTS + "?reference=" + reference,
                                staff("desk-other", "else", "officer").token())
                        .body()
                        .path("items"))
                .isEmpty();
    }
}
