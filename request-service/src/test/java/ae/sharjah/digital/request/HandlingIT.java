package ae.sharjah.digital.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.request.attachment.SampleFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What officers open, ask for, note and decide. */
class HandlingIT extends OfficersDeskBase {
    private static final int ROUNDS = Integer.getInteger("race.rounds", 20);

    @LocalServerPort
    private int port;

    private List<String> openings(JsonNode request) {
        return jdbc.sql("SELECT what || ' ' || purpose FROM opening WHERE request_id = :id::uuid ORDER BY id")
                .param("id", request.path("id").asString())
                .query(String.class)
                .list();
    }

    @Test
    void opensNothingWithoutAPurposeAndRecordsEachOpening() {
        JsonNode request = submitted();

        for (String what :
                List.of("", "/history", "/attachments", "/attachments/" + UUID.randomUUID() + "/content", "/notes")) {
            var without = service.get(requestPath(request) + what, safety.token());
            assertThat(without.status()).as(what).isEqualTo(428);
            assertThat(without.code()).isEqualTo("purpose-required");
            assertThat(texts(without.body().path("current").path("purposes"), "code"))
                    .contains("decide", "audit");
            var unknown = service.send(
                    "GET", requestPath(request) + what, safety.token(), null, Map.of("Access-Purpose", "curiosity"));
            assertThat(unknown.status()).isEqualTo(422);
            assertThat(unknown.code()).isEqualTo("purpose-unknown");
        }
        assertThat(openings(request)).isEmpty();

        var opened = open(safety, request, "");
        open(safety, request, "/history");
        open(safety, request, "/attachments");
        open(safety, request, "/notes");
        open(staff("desk-other", "else", "officer", "safety"), request, "");
        open(officer("clerk", "officer"), request, "");

        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(200);
        assertThat(opened.body().path("answers").path("premiseNumber").asString())
                .isEqualTo("104523378");
        assertThat(opened.body().path("form").path("properties").has("premiseNumber"))
                .isTrue();
        assertThat(texts(opened.body().path("documents"), "code")).containsExactly("site-plan", "other");
        assertThat(texts(opened.body().path("actions"), "action")).containsExactlyInAnyOrder("clear", "object");
        assertThat(openings(request))
                .containsExactly("request decide", "history decide", "attachments decide", "notes decide");
    }

    @Test
    void tellsTheHistoryOfWhatBeganAsADraft() {
        JsonNode draft = service.create(
                        applicant, Map.of("serviceId", SLUG, "answers", RunningService.fitting(), "submit", false))
                .body();
        service.act(applicant, draft, Map.of("action", "submit"));

        var history = open(safety, draft, "/history");

        assertThat(history.status()).as(history.body().toString()).isEqualTo(200);
        assertThat(texts(history.body().path("items"), "action")).containsExactly("create", "submit");
        assertThat(texts(history.body().path("items"), "status")).startsWith("DRAFT");
    }

    @Test
    void isNotForOthersAgenciesNorForRolesWithoutAPartNorForOnesOwn() {
        JsonNode request = submitted();
        Staff self = new Staff(maryam, "maryam", ownToken());

        assertThat(open(staff("desk-other", "else", "officer", "supervisor"), request, "")
                        .status())
                .isEqualTo(404);
        assertThat(open(officer("clerk", "officer"), request, "").code()).isEqualTo("request-of-other-role");
        assertThat(open(self, request, "").code()).isEqualTo("own-request");
        assertThat(open(supervisor, request, "").status()).isEqualTo(200);
        JsonNode draft = service.create(
                        applicant, Map.of("serviceId", SLUG, "answers", RunningService.fitting(), "submit", false))
                .body();
        assertThat(open(supervisor, draft, "").status()).isEqualTo(404);
        assertThat(state(draft).isMissingNode()).isTrue();
        var homeless = service.get(TASKS, ownTokenWithoutAgency());
        assertThat(homeless.status()).isEqualTo(403);
        assertThat(homeless.code()).isEqualTo("officer-without-agency");
    }

    private String ownToken() {
        return ae.sharjah.digital.local.fixture.TestTokens.token(token ->
                token.subject(maryam).roles("officer", "safety").agency(AGENCY).audience("request-service"));
    }

    private static String ownTokenWithoutAgency() {
        return ae.sharjah.digital.local.fixture.TestTokens.token(
                token -> token.roles("officer").audience("request-service"));
    }

    @Test
    void asksForFieldsAndDocumentsAndTheApplicantSeesWhich() {
        JsonNode request = submitted();
        var asked = act(
                planning,
                request,
                Map.of(
                        "action",
                        "ask",
                        "branch",
                        "planning",
                        "reasonCode",
                        "document-unclear",
                        "reasonParameters",
                        Map.of("document", "site-plan"),
                        "words",
                        "Please draw the north side",
                        "fields",
                        List.of("/notes", "/address/area"),
                        "documents",
                        List.of("site-plan", "other")));
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(200);

        JsonNode seen = asApplicant(request);
        assertThat(seen.path("waitingOn").path("fields").valueStream().map(JsonNode::asString))
                .containsExactly("/notes", "/address/area");
        assertThat(texts(seen.path("waitingOn").path("documents"), "code")).containsExactly("site-plan", "other");
        assertThat(seen.path("branches").path(1).path("reason").path("ar").asString())
                .isEqualTo("المستند غير واضح أو غير مكتمل: مخطط الموقع");
        JsonNode step = service.get("/api/v1/requests/" + request.path("id").asString() + "/history", applicant)
                .body()
                .path("items")
                .path(1);
        assertThat(step.path("reason").path("en").asString())
                .isEqualTo("A document is unclear or incomplete: Site plan");
        assertThat(step.path("words").asString()).isEqualTo("Please draw the north side");
        assertThat(texts(step.path("documents"), "code")).containsExactly("site-plan", "other");
        JsonNode forOfficers =
                open(planning, request, "/history").body().path("items").path(1);
        assertThat(forOfficers.path("officer").path("name").asString()).isEqualTo("omar");
        assertThat(forOfficers
                        .path("documents")
                        .path(0)
                        .path("label")
                        .path("en")
                        .asString())
                .isEqualTo("Site plan");
    }

    @Test
    void tellsEveryFaultOfADecisionAtOnce() {
        JsonNode request = submitted();
        var wrong = act(
                planning,
                request,
                Map.of(
                        "action",
                        "ask",
                        "branch",
                        "planning",
                        "reasonParameters",
                        Map.of("amount", "12"),
                        "words",
                        "<b>now</b>",
                        "fields",
                        List.of("/notes", "/nowhere", "notes"),
                        "documents",
                        List.of("passport")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(CreateRequestIT.pointers(wrong.body()))
                .containsExactlyInAnyOrder(
                        "/reasonParameters reason.without-code",
                        "/words text.markup",
                        "/fields/1 asked.field",
                        "/fields/2 asked.field",
                        "/documents/0 asked.document");

        var parameters = act(
                planning,
                request,
                Map.of(
                        "action",
                        "ask",
                        "branch",
                        "planning",
                        "reasonCode",
                        "document-expired",
                        "reasonParameters",
                        Map.of("date", "2026-02-30", "more", "x")));
        assertThat(CreateRequestIT.pointers(parameters.body()))
                .containsExactlyInAnyOrder(
                        "/reasonParameters/date reason.date",
                        "/reasonParameters/document required",
                        "/reasonParameters/more unknown-field");
        var missing = act(safety, request, Map.of("action", "object", "branch", "safety", "documents", List.of("x")));
        assertThat(CreateRequestIT.pointers(missing.body()))
                .containsExactlyInAnyOrder("/documents/0 asked.document", "/reasonCode input.reason");
        var nobody = act(safety, request, Map.of("action", "clear", "branch", "safety", "fields", List.of("/notes")));
        assertThat(CreateRequestIT.pointers(nobody.body())).containsExactly("/fields asked.nobody");
        var unknown = act(safety, request, Map.of("action", "object", "branch", "safety", "reasonCode", "mood"));
        assertThat(CreateRequestIT.pointers(unknown.body())).containsExactly("/reasonCode reason.unknown");
        var field = act(safety, request, Map.of("action", "clear", "branch", "safety", "colour", "red"));
        assertThat(CreateRequestIT.pointers(field.body())).containsExactly("/colour unknown-field");
        assertThat(asApplicant(request).path("version").asLong()).isEqualTo(1);
    }

    @Test
    void decidesWithAReasonThatIsFilledInBothLanguages() {
        JsonNode request = submitted();
        var decided = act(
                safety,
                request,
                Map.of(
                        "action",
                        "object",
                        "branch",
                        "safety",
                        "reasonCode",
                        "dues-of",
                        "reasonParameters",
                        Map.of("amount", "1250.5"),
                        "words",
                        "See the letter of May"));
        assertThat(decided.status()).as(decided.body().toString()).isEqualTo(200);

        JsonNode seen = asApplicant(request);
        assertThat(seen.path("status").asString()).isEqualTo("REJECTED");
        assertThat(seen.path("decisionReason").path("en").asString())
                .isEqualTo("There are outstanding dues of AED 1,250.50");
        assertThat(seen.path("decisionReason").path("ar").asString())
                .isEqualTo("توجد مستحقات غير مسددة بقيمة 1,250.50 درهم");
        assertThat(seen.path("decisionWords").asString()).isEqualTo("See the letter of May");
        JsonNode reasons =
                service.get("/api/agency/v1/reasons", safety.token()).body().path("items");
        assertThat(texts(reasons, "code")).contains("dues-of", "document-expired", "other");
        assertThat(reasons.valueStream()
                        .filter(reason -> reason.path("code").asString().equals("document-expired"))
                        .flatMap(reason -> reason.path("parameters").valueStream())
                        .map(parameter -> parameter.path("name").asString() + " "
                                + parameter.path("kind").asString()))
                .containsExactly("date date", "document document");
    }

    @Test
    void takesWhatNobodyHasAndLeavesAloneWhatSomebodyElseHas() {
        JsonNode request = submitted();
        Staff colleague = officer("sami", "officer", "safety");
        Staff archive = officer("adel", "officer", "planning", "archive");
        claim(safety, task(request, "safety"));

        var refused = act(colleague, request, Map.of("action", "clear", "branch", "safety"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("task-claimed");
        assertThat(refused.body().path("current").path("assignee").path("name").asString())
                .isEqualTo("sara");
        assertThat(asApplicant(request).path("version").asLong()).isEqualTo(1);

        var filed = act(archive, request, Map.of("action", "note", "branch", "planning"));
        assertThat(filed.status()).as(filed.body().toString()).isEqualTo(200);
        assertThat(task(request, "planning").path("assignee").path("name").asString())
                .isEqualTo("adel");
        Staff both = officer("salma", "officer", "safety", "supervisor");
        assertThat(act(both, request, Map.of("action", "clear", "branch", "safety"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesWhoTookTheFirstLookAndSaysSoBefore() {
        JsonNode request = submitted();
        Staff both = officer("both", "officer", "safety", "head");
        act(both, request, Map.of("action", "clear", "branch", "safety"));
        act(planning, request, Map.of("action", "clear", "branch", "planning"));

        assertThat(texts(open(both, request, "").body().path("actions"), "refusedBy"))
                .containsOnly("four-eyes");
        assertThat(act(both, request, Map.of("action", "reject", "reasonCode", "other"))
                        .code())
                .isEqualTo("four-eyes");
        assertThat(act(safety, request, Map.of("action", "reject", "reasonCode", "other"))
                        .code())
                .isEqualTo("action-of-other-role");
        assertThat(act(head, request, Map.of("action", "reject", "reasonCode", "other"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void notesForColleaguesWhatNoApplicantSees() {
        JsonNode request = submitted();
        String address = requestPath(request) + "/notes";
        var key = RunningService.key();
        var noted = service.post(address, safety.token(), Map.of("text", "Called\nthe owner"), key);
        assertThat(noted.status()).isEqualTo(201);
        assertThat(service.post(address, safety.token(), Map.of("text", "Called\nthe owner"), key)
                        .body())
                .isEqualTo(noted.body());
        assertThat(service.post(address, safety.token(), Map.of("text", "else"), key)
                        .code())
                .isEqualTo("idempotency-key-reused");
        service.post(address, planning.token(), Map.of("text", "Seen"), RunningService.key());
        for (String wrong : List.of("<script>x</script>", "a\u0007b", "   ")) {
            assertThat(service.post(address, safety.token(), Map.of("text", wrong), RunningService.key())
                            .status())
                    .isEqualTo(422);
        }
        assertThat(service.post(address, safety.token(), Map.of("text", "x".repeat(2001)), RunningService.key())
                        .status())
                .isEqualTo(422);

        JsonNode first = open(planning, request, "/notes?limit=1").body();
        assertThat(texts(first.path("items"), "text")).containsExactly("Called\nthe owner");
        JsonNode second = open(
                        planning,
                        request,
                        "/notes?limit=1&cursor=" + first.path("next").asString())
                .body();
        assertThat(texts(second.path("items"), "text")).containsExactly("Seen");
        assertThat(second.path("items").path(0).path("officer").path("name").asString())
                .isEqualTo("omar");
        assertThat(second.has("next")).isFalse();
        String residents = "/api/v1/requests/" + request.path("id").asString();
        assertThat(service.text(residents, applicant) + service.text(residents + "/history", applicant))
                .doesNotContain("Called", "Seen");
        assertThat(jdbc.sql("SELECT count(*) FROM platform.outbox WHERE data LIKE '%Called%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void handsOutOnlyFilesThatWereHandedOver() {
        var files = new FileClient(port);
        JsonNode draft = service.create(
                        applicant, Map.of("serviceId", SLUG, "answers", RunningService.fitting(), "submit", false))
                .body();
        byte[] plan = SampleFiles.pdf("plan");
        assertThat(files.give(applicant, draft, "site-plan", plan).status()).isEqualTo(201);
        await().atMost(SOON)
                .until(() -> files.get(FileClient.files(draft), applicant)
                        .json()
                        .path("items")
                        .path(0)
                        .path("state")
                        .asString()
                        .equals("unscanned"));
        service.act(applicant, draft, Map.of("action", "submit"));

        JsonNode listed = open(safety, draft, "/attachments").body().path("items");
        assertThat(texts(listed, "document")).containsExactly("site-plan");
        String content =
                requestPath(draft) + "/attachments/" + listed.path(0).path("id").asString() + "/content";
        var file = files.send("GET", content, safety.token(), new byte[0], new HashMap<>(purpose()));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(plan);
        assertThat(file.headers().get("content-disposition")).startsWith("attachment");
        assertThat(openings(draft)).containsExactly("attachments decide", "file decide");
        var none = service.send(
                "GET",
                requestPath(draft) + "/attachments/" + UUID.randomUUID() + "/content",
                safety.token(),
                null,
                purpose());
        assertThat(none.status()).isEqualTo(404);
    }

    @Test
    void findsARequestHoweverItsReferenceIsWritten() {
        JsonNode request = submitted();
        String reference = request.path("reference").asString();
        var arabic = new StringBuilder();
        reference.chars().forEach(c -> arabic.append(Character.isDigit(c) ? (char) ('٠' + c - '0') : (char) c));

        for (String written : List.of(
                reference,
                reference.toLowerCase(java.util.Locale.ROOT),
                reference.replace("-", ""),
                reference.substring(3),
                " " + reference.replace("-", " – ") + "\u200f",
                arabic.toString())) {
            var found = service.get(
                    REQUESTS + "?reference="
                            + java.net.URLEncoder.encode(written, java.nio.charset.StandardCharsets.UTF_8),
                    safety.token());
            assertThat(found.status()).as(written).isEqualTo(200);
            assertThat(texts(found.body().path("items"), "id"))
                    .containsExactly(request.path("id").asString());
            assertThat(found.body().toString()).doesNotContain("104523378", maryam.toString());
        }
        String wrong = reference.substring(0, reference.length() - 1) + (reference.endsWith("1") ? "2" : "1");
        var refused = service.get(REQUESTS + "?reference=" + wrong, safety.token());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(CreateRequestIT.pointers(refused.body())).containsExactly("#reference reference.form");
        assertThat(service.get(
                                REQUESTS + "?reference=" + reference,
                                staff("desk-other", "else", "officer").token())
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void doesTheSameForManyEachForItself() {
        JsonNode one = submitted();
        JsonNode two = submitted();
        JsonNode three = submitted();
        claim(safety, task(three, "safety"));
        Staff colleague = officer("sami", "officer", "safety");
        var items = new ArrayList<Map<String, Object>>();
        for (JsonNode request : List.of(one, two, three)) {
            items.add(Map.of("id", request.path("id").asString(), "version", 1, "action", "clear", "branch", "safety"));
        }
        items.add(Map.of("id", one.path("id").asString(), "version", 1, "action", "clear", "branch", "safety"));
        items.add(Map.of("id", UUID.randomUUID().toString(), "version", 1, "action", "clear"));
        items.add(Map.of("id", two.path("id").asString(), "version", 2, "action", "object", "branch", "safety"));
        var headers = new HashMap<>(RunningService.key());
        headers.put("Accept-Language", "en");
        var done = service.post(REQUESTS + "/actions", colleague.token(), Map.of("items", items), headers);

        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        assertThat(done.body()
                        .path("items")
                        .valueStream()
                        .map(item -> item.has("version")
                                ? "v" + item.path("version").asLong()
                                : item.path("problem").path("status").asInt() + " "
                                        + item.path("problem").path("code").asString()))
                .containsExactly(
                        "v2",
                        "v2",
                        "409 task-claimed",
                        "412 precondition-failed",
                        "404 not-found",
                        "409 action-not-allowed");
        assertThat(done.body()
                        .path("items")
                        .path(2)
                        .path("problem")
                        .path("title")
                        .asString())
                .isEqualTo("Somebody else has this");
        assertThat(asApplicant(two).path("version").asLong()).isEqualTo(2);
        assertThat(asApplicant(three).path("version").asLong()).isEqualTo(1);
        var again = service.post(REQUESTS + "/actions", colleague.token(), Map.of("items", items), headers);
        assertThat(again.body()).isEqualTo(done.body());
        var other =
                service.post(REQUESTS + "/actions", colleague.token(), Map.of("items", items.subList(0, 2)), headers);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        var many = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 51; i++) {
            many.add(items.getFirst());
        }
        assertThat(service.post(REQUESTS + "/actions", colleague.token(), Map.of("items", many), RunningService.key())
                        .status())
                .isEqualTo(422);
        assertThat(service.post(REQUESTS + "/actions", colleague.token(), Map.of("items", items), Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void needsTheVersionLastSeen() {
        JsonNode request = submitted();
        var command = Map.<String, Object>of("action", "clear", "branch", "safety");
        String address = requestPath(request) + "/actions";

        assertThat(service.post(address, safety.token(), command, Map.of()).status())
                .isEqualTo(428);
        var stale = service.post(address, safety.token(), command, seen(7));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().path("current").path("version").asLong()).isEqualTo(1);
        var headers = seen(1);
        headers.putAll(RunningService.key());
        var done = service.post(address, safety.token(), command, headers);
        assertThat(service.post(address, safety.token(), command, headers).body())
                .isEqualTo(done.body());
        assertThat(done.etag()).isEqualTo("\"2\"");
    }

    @Test
    void letsOneOfTwoDecideAtOnce() throws Exception {
        Staff colleague = officer("sami", "officer", "safety");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                JsonNode request = submitted();
                String address = requestPath(request) + "/actions";
                var attempts = List.<Callable<RunningService.Answer>>of(
                        () -> service.post(
                                address, safety.token(), Map.of("action", "clear", "branch", "safety"), seen(1)),
                        () -> service.post(
                                address,
                                colleague.token(),
                                Map.of("action", "object", "branch", "safety", "reasonCode", "other"),
                                seen(1)));
                var statuses = new ArrayList<Integer>();
                for (var attempt : threads.invokeAll(attempts)) {
                    statuses.add(attempt.get().status());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 412);
                assertThat(asApplicant(request).path("version").asLong()).isEqualTo(2);
            }
        }
    }
}
