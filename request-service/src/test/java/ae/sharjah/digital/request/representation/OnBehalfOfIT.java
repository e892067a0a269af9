package ae.sharjah.digital.request.representation;

import static ae.sharjah.digital.request.testing.GardenPermit.id;
import static ae.sharjah.digital.request.testing.GardenPermit.path;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.request.testing.GardenPermit;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.StoredRequests;
import ae.sharjah.digital.request.testing.StubIdentityService;
import ae.sharjah.digital.request.testing.TestRequests;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Requests that a person makes for a company. */
@RequestServiceTest
class OnBehalfOfIT {
    @Autowired
    private RequestServiceClient service;

    @Autowired
    private StoredRequests storedRequests;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private GardenPermit permit;

    private final StubIdentityService identity = StubIdentityService.running();

    private final UUID company = UUID.randomUUID();

    private final UUID partner = UUID.randomUUID();

    private final String partnersToken = resident(partner);

    private final String stranger = resident(UUID.randomUUID());

    @BeforeEach
    void registersTheOwners() {
        identity.setOwners(company, permit.maryam, partner);
    }

    @AfterEach
    void restoresIdentity() {
        identity.setUnavailable(false);
    }

    private JsonNode submitForCompany() {
        var answer = service.create(permit.token, GardenPermit.newRequest(company, true));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    @Test
    void storesTheActorAndThePrincipal() {
        JsonNode request = submitForCompany();
        assertThat(request.path("onBehalfOf").asString()).isEqualTo(company.toString());
        assertThat(request.path("madeBy").asString()).isEqualTo(permit.maryam.toString());
        assertThat(permit.read(request)).isEqualTo(request);
        JsonNode own = service.create(permit.token, GardenPermit.newRequest(permit.maryam, true))
                .body();
        assertThat(own.has("onBehalfOf")).isFalse();
        assertThat(own.has("madeBy")).isFalse();
    }

    @Test
    void isVisibleOnlyToRepresentativesOfTheCompany() {
        JsonNode request = submitForCompany();
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
    void isListedForTheCompanyAndItsCreator() {
        JsonNode request = submitForCompany();
        JsonNode own = permit.submitRequest();
        String forCompany = "/api/v1/requests?principal=" + company;
        String id = request.path("id").asString();
        assertThat(ids(service.get(forCompany, partnersToken))).containsExactly(id);
        assertThat(ids(service.get(forCompany, permit.token))).containsExactly(id);
        assertThat(ids(service.get("/api/v1/requests", permit.token)))
                .containsExactly(own.path("id").asString(), id);
        assertThat(ids(service.get("/api/v1/requests?principal=" + permit.maryam, permit.token)))
                .containsExactly(own.path("id").asString());
        assertThat(ids(service.get("/api/v1/requests", partnersToken))).isEmpty();
        assertThat(service.get(forCompany, stranger).code()).isEqualTo("may-not-act-for");
        assertThat(service.get("/api/v1/requests?principal=" + permit.maryam, stranger)
                        .code())
                .isEqualTo("may-not-act-for");
    }

    private static List<String> ids(RequestServiceClient.Response answer) {
        return answer.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @Test
    void isRefusedForStrangersWithoutStoringAnything() {
        long before = storedRequests.count();
        var answer = service.create(stranger, GardenPermit.newRequest(company, true));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("may-not-act-for");
        assertThat(service.create(permit.token, GardenPermit.newRequest(partner, true))
                        .code())
                .isEqualTo("may-not-act-for");
        assertThat(service.create(permit.token, GardenPermit.newRequest(UUID.randomUUID(), false))
                        .code())
                .isEqualTo("may-not-act-for");
        var nonsense = new HashMap<>(GardenPermit.newRequest(null, true));
        nonsense.put("onBehalfOf", "my company");
        assertThat(service.create(permit.token, nonsense).status()).isEqualTo(400);
        assertThat(storedRequests.count()).isEqualTo(before);
    }

    @Test
    void isHiddenFromAFormerOwner() {
        JsonNode request = submitForCompany();
        identity.setOwners(company, partner);
        assertThat(service.get(path(request), permit.token).status()).isEqualTo(404);
        assertThat(service.act(permit.token, request, Map.of("action", "withdraw"))
                        .status())
                .isEqualTo(404);
        assertThat(service.get(path(request), partnersToken).status()).isEqualTo(200);
    }

    @Test
    void isRemovedFromTheListsOfAFormerOwner() {
        JsonNode request = submitForCompany();
        JsonNode own = permit.submitRequest();
        JsonNode complaint = complain(request);
        JsonNode ownComplaint = complain(own);
        String ofCompany = request.path("id").asString();
        assertThat(ids(service.get("/api/v1/requests", permit.token))).contains(ofCompany);
        assertThat(ids(service.get("/api/v1/complaints", permit.token)))
                .contains(complaint.path("id").asString());

        identity.setOwners(company, partner);

        var list = service.get("/api/v1/requests", permit.token);
        assertThat(ids(list)).containsExactly(own.path("id").asString());
        assertThat(list.body().has("withoutOthers"))
                .as("nothing of theirs is left out")
                .isFalse();
        assertThat(ids(service.get("/api/v1/requests?status=IN_PROGRESS", permit.token)))
                .doesNotContain(ofCompany);
        assertThat(ids(service.get("/api/v1/complaints", permit.token)))
                .containsExactly(ownComplaint.path("id").asString());
    }

    @Test
    void fillsPagesWithVisibleRequests() {
        UUID left = UUID.randomUUID();
        identity.setOwners(left, permit.maryam);
        JsonNode own = permit.submitRequest();
        for (int i = 0; i < 3; i++) {
            service.create(permit.token, GardenPermit.newRequest(left, true));
        }
        JsonNode ofCompany = submitForCompany();
        identity.setOwners(left);

        var first = service.get("/api/v1/requests?limit=1", permit.token);
        var second = service.get(
                "/api/v1/requests?limit=1&cursor=" + first.body().path("next").asString(), permit.token);

        assertThat(ids(first)).containsExactly(ofCompany.path("id").asString());
        assertThat(ids(second)).containsExactly(own.path("id").asString());
        assertThat(second.body().has("next")).isFalse();
    }

    @Test
    void listsOnlyOwnRequestsWhileIdentityIsUnavailable() {
        JsonNode request = submitForCompany();
        JsonNode own = permit.submitRequest();
        complain(request);
        JsonNode ownComplaint = complain(own);
        identity.setUnavailable(true);

        var requests = service.get("/api/v1/requests", permit.token);
        assertThat(ids(requests)).containsExactly(own.path("id").asString());
        assertThat(requests.body().path("withoutOthers").asBoolean()).isTrue();
        var complaints = service.get("/api/v1/complaints", permit.token);
        assertThat(ids(complaints)).containsExactly(ownComplaint.path("id").asString());
        assertThat(complaints.body().path("withoutOthers").asBoolean()).isTrue();
    }

    @Test
    void doesNotCallIdentityForOwnRequests() {
        JsonNode own = permit.submitRequest();
        complain(own);
        int before = identity.requestCount();

        assertThat(ids(service.get("/api/v1/requests", permit.token)))
                .containsExactly(own.path("id").asString());
        assertThat(ids(service.get("/api/v1/complaints", permit.token))).hasSize(1);

        assertThat(identity.requestCount()).isEqualTo(before);
    }

    private JsonNode complain(JsonNode request) {
        var answer = service.post(
                "/api/v1/complaints",
                permit.token,
                Map.of("requestId", id(request), "category", "delay", "words", "Slow"),
                RequestServiceClient.idempotencyKey());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    @Test
    void storesNothingWhileIdentityIsUnavailable() {
        JsonNode request = submitForCompany();
        long before = storedRequests.count();
        identity.setUnavailable(true);
        var answer = service.create(permit.token, GardenPermit.newRequest(company, true));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("representation-unknown");
        assertThat(answer.headers()).containsKey("retry-after");
        assertThat(service.get(path(request), permit.token).status()).isEqualTo(503);
        assertThat(storedRequests.count()).isEqualTo(before);
        assertThat(service.create(permit.token, GardenPermit.newRequest(null, true))
                        .status())
                .as("for oneself nobody need be asked")
                .isEqualTo(201);
    }

    @Test
    void acceptsRatingsAndComplaintsOfAllRepresentatives() {
        JsonNode request = submitForCompany();
        permit.act(permit.khalid, request, "approve");
        assertThat(service.put(path(request) + "/rating", partnersToken, Map.of("score", 5), Map.of())
                        .status())
                .isEqualTo(201);
        assertThat(service.get(path(request) + "/rating", permit.token)
                        .body()
                        .path("score")
                        .asInt())
                .isEqualTo(5);
        var complaint = service.post(
                "/api/v1/complaints",
                partnersToken,
                Map.of("requestId", id(request), "category", "outcome", "words", "A typing error"),
                RequestServiceClient.idempotencyKey());
        assertThat(complaint.status()).isEqualTo(201);
        assertThat(service.get("/api/v1/complaints/" + id(complaint.body()), permit.token)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isReturnedToTheAgencysSystem() {
        var wanted = new HashMap<>(TestRequests.newRequest(validAnswers(), true));
        wanted.put("onBehalfOf", company);
        JsonNode request = service.create(permit.token, wanted).body();
        UUID dispatch = jdbc.sql("SELECT id FROM dispatch WHERE request_id = :id")
                .param("id", id(request))
                .query(UUID.class)
                .single();
        String adapters = TestTokens.token(token ->
                token.subject(UUID.randomUUID().toString()).roles("system").audience("request-service"));
        JsonNode content =
                service.get("/api/system/v1/dispatches/" + dispatch, adapters).body();
        assertThat(content.path("applicantId").asString()).isEqualTo(permit.maryam.toString());
        assertThat(content.path("onBehalfOf").asString()).isEqualTo(company.toString());
    }
}
