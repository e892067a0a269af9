package ae.sharjah.digital.request;

import static ae.sharjah.digital.request.RunningService.resident;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestTokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Requests that somebody makes for a company. */
class OnBehalfOfIT extends HandledByOfficersIT {
    private final IdentityForTests identity = IdentityForTests.running();
    private final UUID company = UUID.randomUUID();
    private final UUID partner = UUID.randomUUID();
    private final String partnersToken = resident(partner);
    private final String stranger = resident(UUID.randomUUID());

    @BeforeEach
    void ownTheCompany() {
        identity.owned(company, maryam, partner);
    }

    @AfterEach
    void isBack() {
        identity.away(false);
    }

    private JsonNode made() {
        var answer = service.create(token, permitFor(company, true));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    @Test
    void keepsWhoActsAndForWhom() {
        JsonNode request = made();
        assertThat(request.path("onBehalfOf").asString()).isEqualTo(company.toString());
        assertThat(request.path("madeBy").asString()).isEqualTo(maryam.toString());
        assertThat(request(request)).isEqualTo(request);
        JsonNode own = service.create(token, permitFor(maryam, true)).body();
        assertThat(own.has("onBehalfOf")).isFalse();
        assertThat(own.has("madeBy")).isFalse();
    }

    @Test
    void isOpenToAllWhoMayActForTheCompanyAndToNobodyElse() {
        JsonNode request = made();
        assertThat(service.get(path(request), partnersToken).status()).isEqualTo(200);
        assertThat(service.get(path(request) + "/history", partnersToken).status())
                .isEqualTo(200);
        assertThat(service.get(path(request) + "/attachments", partnersToken).status())
                .isEqualTo(200);
        assertThat(service.get(path(request), stranger).status()).isEqualTo(404);
        assertThat(service.get(path(request) + "/attachments", stranger).status())
                .isEqualTo(404);
        assertThat(service.act(stranger, request, Map.of("action", "withdraw")).status())
                .isEqualTo(404);

        var withdrawn = service.act(partnersToken, request, Map.of("action", "withdraw"));
        assertThat(withdrawn.body().path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(jdbc.sql("SELECT actor_id FROM history WHERE request_id = :id ORDER BY version DESC LIMIT 1")
                        .param("id", id(request))
                        .query(UUID.class)
                        .single())
                .as("who acted")
                .isEqualTo(partner);
    }

    @Test
    void isListedForTheCompanyAndForWhoeverMadeIt() {
        JsonNode request = made();
        JsonNode own = submitted();
        String forCompany = "/api/v1/requests?principal=" + company;
        String id = request.path("id").asString();
        assertThat(ids(service.get(forCompany, partnersToken))).containsExactly(id);
        assertThat(ids(service.get(forCompany, token))).containsExactly(id);
        assertThat(ids(service.get("/api/v1/requests", token)))
                .containsExactly(own.path("id").asString(), id);
        assertThat(ids(service.get("/api/v1/requests?principal=" + maryam, token)))
                .containsExactly(own.path("id").asString());
        assertThat(ids(service.get("/api/v1/requests", partnersToken))).isEmpty();
        assertThat(service.get(forCompany, stranger).code()).isEqualTo("may-not-act-for");
        assertThat(service.get("/api/v1/requests?principal=" + maryam, stranger).code())
                .isEqualTo("may-not-act-for");
    }

    private static java.util.List<String> ids(RunningService.Answer answer) {
        return answer.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @Test
    void isRefusedForStrangersAndLeavesNothing() {
        long before = requestsInDatabase();
        var answer = service.create(stranger, permitFor(company, true));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("may-not-act-for");
        assertThat(service.create(token, permitFor(partner, true)).code()).isEqualTo("may-not-act-for");
        assertThat(service.create(token, permitFor(UUID.randomUUID(), false)).code())
                .isEqualTo("may-not-act-for");
        var nonsense = new java.util.HashMap<>(permitFor(null, true));
        nonsense.put("onBehalfOf", "my company");
        assertThat(service.create(token, nonsense).status()).isEqualTo(400);
        assertThat(requestsInDatabase()).isEqualTo(before);
    }

    @Test
    void endsAtOnceForWhoeverOwnsTheCompanyNoLonger() {
        JsonNode request = made();
        identity.owned(company, partner);
        assertThat(service.get(path(request), token).status()).isEqualTo(404);
        assertThat(service.act(token, request, Map.of("action", "withdraw")).status())
                .isEqualTo(404);
        assertThat(service.get(path(request), partnersToken).status()).isEqualTo(200);
    }

    @Test
    void leavesTheListsOfWhoeverOwnsTheCompanyNoLonger() {
        JsonNode request = made();
        JsonNode own = submitted();
        JsonNode complaint = complained(request);
        JsonNode ownComplaint = complained(own);
        String ofCompany = request.path("id").asString();
        assertThat(ids(service.get("/api/v1/requests", token))).contains(ofCompany);
        assertThat(ids(service.get("/api/v1/complaints", token)))
                .contains(complaint.path("id").asString());

        identity.owned(company, partner);

        var list = service.get("/api/v1/requests", token);
        assertThat(ids(list)).containsExactly(own.path("id").asString());
        assertThat(list.body().has("withoutOthers"))
                .as("nothing of theirs is left out")
                .isFalse();
        assertThat(ids(service.get("/api/v1/requests?status=IN_PROGRESS", token)))
                .doesNotContain(ofCompany);
        assertThat(ids(service.get("/api/v1/complaints", token)))
                .containsExactly(ownComplaint.path("id").asString());
    }

    @Test
    void fillsPagesWithWhatMayBeSeen() {
        UUID left = UUID.randomUUID();
        identity.owned(left, maryam);
        JsonNode own = submitted();
        for (int i = 0; i < 3; i++) {
            service.create(token, permitFor(left, true));
        }
        JsonNode ofCompany = made();
        identity.owned(left);

        var first = service.get("/api/v1/requests?limit=1", token);
        var second = service.get(
                "/api/v1/requests?limit=1&cursor=" + first.body().path("next").asString(), token);

        assertThat(ids(first)).containsExactly(ofCompany.path("id").asString());
        assertThat(ids(second)).containsExactly(own.path("id").asString());
        assertThat(second.body().has("next")).isFalse();
    }

    @Test
    void listsWhatIsOnesOwnWhileNobodyCanTellAndSaysSo() {
        JsonNode request = made();
        JsonNode own = submitted();
        complained(request);
        JsonNode ownComplaint = complained(own);
        identity.away(true);

        var requests = service.get("/api/v1/requests", token);
        assertThat(ids(requests)).containsExactly(own.path("id").asString());
        assertThat(requests.body().path("withoutOthers").asBoolean()).isTrue();
        var complaints = service.get("/api/v1/complaints", token);
        assertThat(ids(complaints)).containsExactly(ownComplaint.path("id").asString());
        assertThat(complaints.body().path("withoutOthers").asBoolean()).isTrue();
    }

    @Test
    void asksNobodyAboutWhoeverActsForThemselvesAlone() {
        JsonNode own = submitted();
        complained(own);
        int before = identity.asked();

        assertThat(ids(service.get("/api/v1/requests", token)))
                .containsExactly(own.path("id").asString());
        assertThat(ids(service.get("/api/v1/complaints", token))).hasSize(1);

        assertThat(identity.asked()).isEqualTo(before);
    }

    private JsonNode complained(JsonNode request) {
        var answer = service.post(
                "/api/v1/complaints",
                token,
                Map.of("requestId", id(request), "category", "delay", "words", "Slow"),
                RunningService.key());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    @Test
    void storesNothingWhileNobodyCanTell() {
        JsonNode request = made();
        long before = requestsInDatabase();
        identity.away(true);
        var answer = service.create(token, permitFor(company, true));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("representation-unknown");
        assertThat(answer.headers()).containsKey("retry-after");
        assertThat(service.get(path(request), token).status()).isEqualTo(503);
        assertThat(requestsInDatabase()).isEqualTo(before);
        assertThat(service.create(token, permitFor(null, true)).status())
                .as("for oneself nobody need be asked")
                .isEqualTo(201);
    }

    @Test
    void isRatedAndComplainedOfByAllWhoMayActForTheCompany() {
        JsonNode request = made();
        act(khalid, request, "approve");
        assertThat(service.put(path(request) + "/rating", partnersToken, Map.of("score", 5), Map.of())
                        .status())
                .isEqualTo(201);
        assertThat(service.get(path(request) + "/rating", token)
                        .body()
                        .path("score")
                        .asInt())
                .isEqualTo(5);
        var complaint = service.post(
                "/api/v1/complaints",
                partnersToken,
                Map.of("requestId", id(request), "category", "outcome", "words", "A typing error"),
                RunningService.key());
        assertThat(complaint.status()).isEqualTo(201);
        assertThat(service.get("/api/v1/complaints/" + id(complaint.body()), token)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isToldToTheAgencysSystem() {
        var wanted = new java.util.HashMap<>(RunningService.wanted(RunningService.fitting(), true));
        wanted.put("onBehalfOf", company);
        JsonNode request = service.create(token, wanted).body();
        UUID dispatch = jdbc.sql("SELECT id FROM dispatch WHERE request_id = :id")
                .param("id", id(request))
                .query(UUID.class)
                .single();
        String adapters = TestTokens.token(token ->
                token.subject(UUID.randomUUID().toString()).roles("system").audience("request-service"));
        JsonNode content =
                service.get("/api/system/v1/dispatches/" + dispatch, adapters).body();
        assertThat(content.path("applicantId").asString()).isEqualTo(maryam.toString());
        assertThat(content.path("onBehalfOf").asString()).isEqualTo(company.toString());
    }
}
