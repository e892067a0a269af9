package ae.sharjah.digital.request.complaint;

import static ae.sharjah.digital.request.testing.GardenComplaints.AGENCY_COMPLAINTS;
import static ae.sharjah.digital.request.testing.GardenComplaints.officerToken;
import static ae.sharjah.digital.request.testing.GardenPermit.AGENCY;
import static ae.sharjah.digital.request.testing.GardenPermit.id;
import static ae.sharjah.digital.request.testing.TestEvents.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.request.testing.GardenComplaints;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Complaints that are not answered within the promised time. */
@RequestServiceTest
class OverdueComplaintsIT {
    private static final String TYPE = "ae.sharjah.digital.complaint.%s.v1";

    @Autowired
    private GardenComplaints complaints;

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OverdueComplaints overdueComplaints;

    @Test
    void isMarkedOverdueOnceAndFoundBySupervisors() {
        JsonNode late = complaints
                .complain(complaints.permit.submitRequest(), "delay", "Slow")
                .body();
        JsonNode inTime = complaints
                .complain(complaints.permit.submitRequest(), "delay", "Slow too")
                .body();
        setOverdue(late, "1 minute");

        await().atMost(SOON).until(() -> isOverdue(late));

        JsonNode overdue = complaints.read(late);
        assertThat(overdue.path("steps").path(1).path("action").asString()).isEqualTo("overdue");
        assertThat(overdue.path("steps").path(1).path("actor").asString()).isEqualTo("platform");
        assertThat(overdue.path("version").asLong()).isEqualTo(2);
        assertThat(complaints.permit.events(TYPE.formatted("overdue"), id(late)))
                .hasSize(1);
        assertThat(overdueComplaints.markOverdue(
                        new ComplaintId(id(late)),
                        Instant.now().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(90))))
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
        JsonNode late = complaints
                .complain(complaints.permit.submitRequest(), "delay", "Slow")
                .body();
        setOverdue(late, "1 minute");
        await().atMost(SOON).until(() -> isOverdue(late));
        assertThat(complaints.answer(complaints.noora, late, "Soon").status())
                .as("somebody may have something new to read")
                .isEqualTo(412);
        JsonNode answered = complaints
                .answer(complaints.noora, complaints.read(late), "Soon")
                .body();
        assertThat(answered.has("overdueSince")).isTrue();
        assertThat(answered.path("overdue").asBoolean()).isFalse();

        complaints.reopen(complaints.read(late), "Still nothing");
        assertThat(service.get(AGENCY_COMPLAINTS + "/" + id(late), complaints.noora)
                        .body()
                        .has("overdueSince"))
                .isFalse();
        setOverdue(late, "1 minute");
        await().atMost(SOON).until(() -> isOverdue(late));

        assertThat(complaints.permit.events(TYPE.formatted("overdue"), id(late)))
                .hasSize(2);
        assertThat(complaints
                        .read(late)
                        .path("steps")
                        .valueStream()
                        .map(step -> step.path("action").asString()))
                .containsExactly("made", "overdue", "answered", "reopened", "overdue");
    }

    @Test
    void isNotOverdueOnceItIsAnswered() {
        JsonNode complaint = complaints
                .complain(complaints.permit.submitRequest(), "delay", "Slow")
                .body();
        complaints.answer(complaints.noora, complaint, "Soon");

        assertThat(overdueComplaints.markOverdue(
                        new ComplaintId(id(complaint)),
                        Instant.now().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(90))))
                .isEmpty();
    }

    @Test
    void isMarkedOverdueOnceUnderConcurrency() throws Exception {
        JsonNode complaint = complaints
                .complain(complaints.permit.submitRequest(), "delay", "Slow")
                .body();
        Instant late = Instant.now().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(90));
        Callable<Boolean> ring = () -> overdueComplaints
                .markOverdue(new ComplaintId(id(complaint)), late)
                .isPresent();
        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(Collections.nCopies(16, ring)).stream().filter(done -> done.resultNow()))
                    .hasSize(1);
        }
        assertThat(complaints.permit.events(TYPE.formatted("overdue"), id(complaint)))
                .hasSize(1);
    }

    /** Changes the stored complaint as if its deadline had passed a while ago. */
    private void setOverdue(JsonNode complaint, String ago) {
        jdbc.sql("""
                        UPDATE complaint SET waiting_until = now() - :ago::interval, next_alarm_at = now() - :ago::interval
                         WHERE id = :id
                        """).param("ago", ago).param("id", id(complaint)).update();
    }

    private boolean isOverdue(JsonNode complaint) {
        return service.get(AGENCY_COMPLAINTS + "/" + id(complaint), complaints.noora)
                .body()
                .has("overdueSince");
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
