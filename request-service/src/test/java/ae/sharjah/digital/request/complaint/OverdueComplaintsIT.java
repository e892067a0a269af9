package ae.sharjah.digital.request.complaint;

import static ae.sharjah.digital.request.testing.GardenPermit.AGENCY;
import static ae.sharjah.digital.request.testing.GardenPermit.id;
import static ae.sharjah.digital.request.testing.TestEvents.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.request.testing.GardenPermit;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Complaints that are not answered within the promised time. */
@RequestServiceTest
class OverdueComplaintsIT {
    private static final String COMPLAINTS = "/api/v1/complaints";
    private static final String AGENCY_COMPLAINTS = "/api/agency/v1/complaints";
    private static final String TYPE = "ae.sharjah.digital.complaint.%s.v1";

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private GardenPermit permit;

    @Autowired
    private OverdueComplaints overdueComplaints;

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

    private RequestServiceClient.Response reopen(JsonNode complaint, String words) {
        return service.post(COMPLAINTS + "/" + id(complaint) + "/reopen", permit.token, Map.of("words", words), ifMatch(complaint));
    }

    private JsonNode read(JsonNode of) {
        return service.get(COMPLAINTS + "/" + id(of), permit.token).body();
    }

    @Test
    void isMarkedOverdueOnceAndFoundBySupervisors() {
        JsonNode late = complain(permit.submitRequest(), "delay", "Slow").body();
        JsonNode inTime = complain(permit.submitRequest(), "delay", "Slow too").body();
        setOverdue(late, "1 minute");

        await().atMost(SOON).until(() -> isOverdue(late));

        JsonNode told = read(late);
        assertThat(told.path("steps").path(1).path("action").asString()).isEqualTo("overdue");
        assertThat(told.path("steps").path(1).path("actor").asString()).isEqualTo("platform");
        assertThat(told.path("version").asLong()).isEqualTo(2);
        assertThat(permit.events(TYPE.formatted("overdue"), id(late))).hasSize(1);
        assertThat(overdueComplaints.markOverdue(id(late), Instant.now().plus(Duration.ofDays(90))))
                .as("once for each promise")
                .isEmpty();
        String supervisor = officerToken(UUID.randomUUID(), AGENCY, "supervisor");
        assertThat(readAll(AGENCY_COMPLAINTS + "?overdue=true", supervisor))
                .contains(id(late))
                .doesNotContain(id(inTime));
        assertThat(readAll(AGENCY_COMPLAINTS, supervisor)).contains(id(late), id(inTime));
    }

    @Test
    void isOverdueAgainAfterReopeningAndRetainsTheMarkOfALateAnswer() {
        JsonNode late = complain(permit.submitRequest(), "delay", "Slow").body();
        setOverdue(late, "1 minute");
        await().atMost(SOON).until(() -> isOverdue(late));
        assertThat(answer(noora, late, "Soon").status())
                .as("somebody may have something new to read")
                .isEqualTo(412);
        JsonNode answered = answer(noora, read(late), "Soon").body();
        assertThat(answered.has("overdueSince")).isTrue();
        assertThat(answered.path("overdue").asBoolean()).isFalse();

        reopen(read(late), "Still nothing");
        assertThat(service.get(AGENCY_COMPLAINTS + "/" + id(late), noora).body().has("overdueSince"))
                .isFalse();
        setOverdue(late, "1 minute");
        await().atMost(SOON).until(() -> isOverdue(late));

        assertThat(permit.events(TYPE.formatted("overdue"), id(late))).hasSize(2);
        assertThat(read(late)
                        .path("steps")
                        .valueStream()
                        .map(step -> step.path("action").asString()))
                .containsExactly("made", "overdue", "answered", "reopened", "overdue");
    }

    @Test
    void isNotOverdueOnceItIsAnswered() {
        JsonNode complaint = complain(permit.submitRequest(), "delay", "Slow").body();
        answer(noora, complaint, "Soon");

        assertThat(overdueComplaints.markOverdue(id(complaint), Instant.now().plus(Duration.ofDays(90))))
                .isEmpty();
    }

    @Test
    void isMarkedOverdueOnceUnderConcurrency() throws Exception {
        JsonNode complaint = complain(permit.submitRequest(), "delay", "Slow").body();
        Instant late = Instant.now().plus(Duration.ofDays(90));
        Callable<Boolean> ring =
                () -> overdueComplaints.markOverdue(id(complaint), late).isPresent();
        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(Collections.nCopies(16, ring)).stream()
                            .filter(done -> done.resultNow()))
                    .hasSize(1);
        }
        assertThat(permit.events(TYPE.formatted("overdue"), id(complaint))).hasSize(1);
    }

    /** As if its promise had been over for a while. */
    private void setOverdue(JsonNode complaint, String ago) {
        jdbc.sql("""
                        UPDATE complaint SET waiting_until = now() - :ago::interval, next_alarm_at = now() - :ago::interval
                         WHERE id = :id
                        """).param("ago", ago).param("id", id(complaint)).update();
    }

    private boolean isOverdue(JsonNode complaint) {
        return service.get(AGENCY_COMPLAINTS + "/" + id(complaint), noora).body().has("overdueSince");
    }

    private List<UUID> readAll(String queue, String officer) {
        var all = new ArrayList<UUID>();
        String next = "";
        do {
            JsonNode page = service.get(queue + next, officer).body();
            page.path("items").forEach(item -> all.add(id(item)));
            String sign = queue.contains("?") ? "&" : "?";
            next = page.has("next") ? sign + "cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());
        return all;
    }
}
