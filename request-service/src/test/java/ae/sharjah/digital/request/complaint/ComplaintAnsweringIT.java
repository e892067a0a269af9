package ae.sharjah.digital.request.complaint;

import static ae.sharjah.digital.request.testing.GardenPermit.AGENCY;
import static ae.sharjah.digital.request.testing.GardenPermit.id;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.request.testing.GardenPermit;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Complaints as officers read, queue and answer them. */
@RequestServiceTest
class ComplaintAnsweringIT {
    private static final String COMPLAINTS = "/api/v1/complaints";
    private static final String AGENCY_COMPLAINTS = "/api/agency/v1/complaints";

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private GardenPermit permit;

    private final String noora = officerToken(UUID.randomUUID(), AGENCY, "complaints");

    private static String officerToken(UUID person, @Nullable String agency, String... roles) {
        return TestTokens.token(token -> {
            token.subject(person.toString()).roles(roles).audience("request-service");
            if (agency != null) {
                token.claim("agency", agency);
            }
        });
    }

    private RequestServiceClient.Response complain(JsonNode request, String category, String words) {
        return service.post(COMPLAINTS, permit.token, newComplaint(request, category, words), RequestServiceClient.idempotencyKey());
    }

    private static Map<String, Object> newComplaint(JsonNode request, String category, String words) {
        return Map.of("requestId", id(request), "category", category, "words", words);
    }

    private static Map<String, String> ifMatch(JsonNode complaint) {
        return Map.of("If-Match", "\"" + complaint.path("version").asLong() + "\"");
    }

    private RequestServiceClient.Response answer(String officer, JsonNode complaint, String words) {
        return service.post(AGENCY_COMPLAINTS + "/" + id(complaint) + "/answer", officer, Map.of("words", words), ifMatch(complaint));
    }

    private JsonNode read(JsonNode of) {
        return service.get(COMPLAINTS + "/" + id(of), permit.token).body();
    }

    @Test
    void isHiddenFromStrangersAndFromOtherAgencies() {
        JsonNode complaint = complain(permit.submitRequest(), "delay", "Slow").body();
        String address = COMPLAINTS + "/" + id(complaint);
        String stranger = resident(UUID.randomUUID());
        assertThat(service.get(address, stranger).status()).isEqualTo(404);
        assertThat(service.send("POST", address + "/close", stranger, null, ifMatch(complaint))
                        .status())
                .isEqualTo(404);
        assertThat(service.post(COMPLAINTS, stranger, newComplaint(permit.submitRequest(), "delay", "Slow"), RequestServiceClient.idempotencyKey())
                        .status())
                .isEqualTo(404);
        assertThat(service.get(
                                COMPLAINTS + "?requestId="
                                        + complaint.path("requestId").asString(),
                                stranger)
                        .status())
                .isEqualTo(404);

        String sewa = officerToken(UUID.randomUUID(), "sewa", "complaints");
        assertThat(service.get(AGENCY_COMPLAINTS + "/" + id(complaint), sewa).status()).isEqualTo(404);
        assertThat(answer(sewa, complaint, "No").status()).isEqualTo(404);
        assertThat(service.get(AGENCY_COMPLAINTS + "/" + id(complaint), officerToken(UUID.randomUUID(), AGENCY, "officer"))
                        .status())
                .isEqualTo(403);
        assertThat(service.get(AGENCY_COMPLAINTS, officerToken(UUID.randomUUID(), null, "supervisor"))
                        .code())
                .isEqualTo("officer-without-agency");
        assertThat(service.get(AGENCY_COMPLAINTS, permit.token).status()).isEqualTo(403);
        assertThat(service.get(COMPLAINTS, noora).status()).isEqualTo(403);
    }

    @Test
    void isNotAnsweredByTheDecidingOfficerOrTheComplainant() {
        JsonNode complaint =
                complain(permit.submitAndDecide(permit.khalid, "reject"), "outcome", "Wrong").body();
        var decider = answer(officerToken(permit.khalid.id(), AGENCY, "complaints"), complaint, "It is right");
        assertThat(decider.status()).isEqualTo(403);
        assertThat(decider.code()).isEqualTo("complaint-of-own-decision");
        var oneself = answer(officerToken(permit.maryam, AGENCY, "complaints"), complaint, "You are right");
        assertThat(oneself.code()).isEqualTo("own-request");
        assertThat(answer(officerToken(UUID.randomUUID(), AGENCY, "supervisor"), complaint, "We looked again")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isAnsweredOnceWithTheVersionLastSeen() {
        JsonNode complaint = complain(permit.submitRequest(), "delay", "Slow").body();
        String address = AGENCY_COMPLAINTS + "/" + id(complaint) + "/answer";
        assertThat(service.post(address, noora, Map.of("words", "Soon"), Map.of())
                        .status())
                .isEqualTo(428);
        assertThat(answer(noora, complaint, "Soon").status()).isEqualTo(200);
        assertThat(answer(noora, complaint, "Soon").status()).isEqualTo(412);
        assertThat(answer(noora, read(complaint), "Soon").code()).isEqualTo("complaint-not-open");
    }

    @Test
    void recordsEachOfficerWhoReadsIt() {
        JsonNode complaint = complain(permit.submitRequest(), "delay", "Slow").body();
        JsonNode read = service.get(AGENCY_COMPLAINTS + "/" + id(complaint), noora).body();
        assertThat(read.path("steps").path(0).path("words").asString()).isEqualTo("Slow");
        assertThat(read.path("language").asString()).isEqualTo("ar");
        assertThat(read.toString()).doesNotContain(permit.maryam.toString());
        assertThat(jdbc.sql("SELECT count(*) FROM complaint_reading WHERE complaint_id = :id")
                        .param("id", id(complaint))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isQueuedByItsDeadline() {
        var made = new ArrayList<UUID>();
        for (int i = 0; i < 4; i++) {
            made.add(id(complain(permit.submitRequest(), "delay", "Slow").body()));
        }
        // The last was promised first.
        jdbc.sql("UPDATE complaint SET waiting_until = now() - interval '1 day' WHERE id = :id")
                .param("id", made.getLast())
                .update();
        var seen = new ArrayList<UUID>();
        var late = new ArrayList<UUID>();
        String next = "";
        do {
            JsonNode page = service.get(AGENCY_COMPLAINTS + "?limit=3" + next, noora).body();
            page.path("items").forEach(item -> {
                seen.add(id(item));
                if (item.path("overdue").asBoolean()) {
                    late.add(id(item));
                }
                assertThat(item.toString()).doesNotContain("Slow", permit.maryam.toString());
            });
            next = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().containsAll(made);
        assertThat(late).contains(made.getLast()).doesNotContain(made.getFirst());
        assertThat(seen.indexOf(made.getLast())).isLessThan(seen.indexOf(made.getFirst()));
        assertThat(service.get(AGENCY_COMPLAINTS + "?cursor=nonsense", noora).code()).isEqualTo("cursor-invalid");
    }
}
