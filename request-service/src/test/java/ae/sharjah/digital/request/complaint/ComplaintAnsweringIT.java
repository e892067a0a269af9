package ae.sharjah.digital.request.complaint;

import static ae.sharjah.digital.request.testing.GardenComplaints.AGENCY_COMPLAINTS;
import static ae.sharjah.digital.request.testing.GardenComplaints.COMPLAINTS;
import static ae.sharjah.digital.request.testing.GardenComplaints.ifMatch;
import static ae.sharjah.digital.request.testing.GardenComplaints.newComplaint;
import static ae.sharjah.digital.request.testing.GardenComplaints.officerToken;
import static ae.sharjah.digital.request.testing.GardenPermit.AGENCY;
import static ae.sharjah.digital.request.testing.GardenPermit.id;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.request.testing.GardenComplaints;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Complaints as officers read, queue and answer them. */
@RequestServiceTest
class ComplaintAnsweringIT {
    @Autowired
    private GardenComplaints complaints;

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isHiddenFromStrangersAndFromOtherAgencies() {
        JsonNode complaint = complaints
                .complain(complaints.permit.submitRequest(), "delay", "Slow")
                .body();
        String address = COMPLAINTS + "/" + id(complaint);
        String stranger = resident(UUID.randomUUID());
        assertThat(service.get(address, stranger).status()).isEqualTo(404);
        assertThat(service.send("POST", address + "/close", stranger, null, ifMatch(complaint))
                        .status())
                .isEqualTo(404);
        assertThat(service.post(
                                COMPLAINTS,
                                stranger,
                                newComplaint(complaints.permit.submitRequest(), "delay", "Slow"),
                                RequestServiceClient.idempotencyKey())
                        .status())
                .isEqualTo(404);
        assertThat(service.get(
                                COMPLAINTS + "?requestId="
                                        + complaint.path("requestId").asString(),
                                stranger)
                        .status())
                .isEqualTo(404);

        String sewa = officerToken(UUID.randomUUID(), "sewa", "complaints");
        assertThat(service.get(AGENCY_COMPLAINTS + "/" + id(complaint), sewa).status())
                .isEqualTo(404);
        assertThat(complaints.answer(sewa, complaint, "No").status()).isEqualTo(404);
        assertThat(service.get(
                                AGENCY_COMPLAINTS + "/" + id(complaint),
                                officerToken(UUID.randomUUID(), AGENCY, "officer"))
                        .status())
                .isEqualTo(403);
        assertThat(service.get(AGENCY_COMPLAINTS, officerToken(UUID.randomUUID(), null, "supervisor"))
                        .code())
                .isEqualTo("officer-without-agency");
        assertThat(service.get(AGENCY_COMPLAINTS, complaints.permit.token).status())
                .isEqualTo(403);
        assertThat(service.get(COMPLAINTS, complaints.noora).status()).isEqualTo(403);
    }

    @Test
    void isNotAnsweredByTheDecidingOfficerOrTheComplainant() {
        JsonNode complaint = complaints
                .complain(complaints.permit.submitAndDecide(complaints.permit.khalid, "reject"), "outcome", "Wrong")
                .body();
        var decider = complaints.answer(
                officerToken(complaints.permit.khalid.id(), AGENCY, "complaints"), complaint, "It is right");
        assertThat(decider.status()).isEqualTo(403);
        assertThat(decider.code()).isEqualTo("complaint-of-own-decision");
        var oneself = complaints.answer(
                officerToken(complaints.permit.maryam, AGENCY, "complaints"), complaint, "You are right");
        assertThat(oneself.code()).isEqualTo("own-request");
        assertThat(complaints
                        .answer(officerToken(UUID.randomUUID(), AGENCY, "supervisor"), complaint, "We looked again")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isAnsweredOnceWithTheVersionLastSeen() {
        JsonNode complaint = complaints
                .complain(complaints.permit.submitRequest(), "delay", "Slow")
                .body();
        String address = AGENCY_COMPLAINTS + "/" + id(complaint) + "/answer";
        assertThat(service.post(address, complaints.noora, Map.of("words", "Soon"), Map.of())
                        .status())
                .isEqualTo(428);
        assertThat(complaints.answer(complaints.noora, complaint, "Soon").status())
                .isEqualTo(200);
        assertThat(complaints.answer(complaints.noora, complaint, "Soon").status())
                .isEqualTo(412);
        assertThat(complaints
                        .answer(complaints.noora, complaints.read(complaint), "Soon")
                        .code())
                .isEqualTo("complaint-not-open");
    }

    @Test
    void recordsEachOfficerWhoReadsIt() {
        JsonNode complaint = complaints
                .complain(complaints.permit.submitRequest(), "delay", "Slow")
                .body();
        JsonNode read = service.get(AGENCY_COMPLAINTS + "/" + id(complaint), complaints.noora)
                .body();
        assertThat(read.path("steps").path(0).path("words").asString()).isEqualTo("Slow");
        assertThat(read.path("language").asString()).isEqualTo("ar");
        assertThat(read.toString()).doesNotContain(complaints.permit.maryam.toString());
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
            made.add(id(complaints
                    .complain(complaints.permit.submitRequest(), "delay", "Slow")
                    .body()));
        }
        // The last was promised first.
        jdbc.sql("UPDATE complaint SET waiting_until = now() - interval '1 day' WHERE id = :id")
                .param("id", made.getLast())
                .update();
        var seen = new ArrayList<UUID>();
        var late = new ArrayList<UUID>();
        String next = "";
        do {
            JsonNode page = service.get(AGENCY_COMPLAINTS + "?limit=3" + next, complaints.noora)
                    .body();
            page.path("items").forEach(item -> {
                seen.add(id(item));
                if (item.path("overdue").asBoolean()) {
                    late.add(id(item));
                }
                assertThat(item.toString()).doesNotContain("Slow", complaints.permit.maryam.toString());
            });
            next = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().containsAll(made);
        assertThat(late).contains(made.getLast()).doesNotContain(made.getFirst());
        assertThat(seen.indexOf(made.getLast())).isLessThan(seen.indexOf(made.getFirst()));
        assertThat(service.get(AGENCY_COMPLAINTS + "?cursor=nonsense", complaints.noora)
                        .code())
                .isEqualTo("cursor-invalid");
        // A time beyond the years that the database knows.
        String beyond =
                Cursor.of("+99999999-01-01T00:00:00Z", UUID.randomUUID()).encode();
        assertThat(service.get(AGENCY_COMPLAINTS + "?cursor=" + beyond, complaints.noora)
                        .code())
                .isEqualTo("cursor-invalid");
    }
}
