package ae.sharjah.digital.request.complaint.web;

import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.platform.web.paging.Page;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.platform.web.security.CurrentCaller;
import ae.sharjah.digital.request.api.complaints.AnswerResource;
import ae.sharjah.digital.request.api.complaints.ComplaintsToAnswerApi;
import ae.sharjah.digital.request.api.complaints.QueuePageResource;
import ae.sharjah.digital.request.api.complaints.ReadComplaintResource;
import ae.sharjah.digital.request.complaint.Complaint;
import ae.sharjah.digital.request.complaint.ComplaintAnswering;
import ae.sharjah.digital.request.complaint.ComplaintId;
import ae.sharjah.digital.request.complaint.Complaints;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** Complaints for the agency's officers who answer them. */
@RestController
@PreAuthorize("denyAll()")
class AgencyComplaintsController implements ComplaintsToAnswerApi {
    private static final String MAY_ANSWER = "hasAnyRole('complaints', 'supervisor')";

    private final Complaints complaints;
    private final ComplaintAnswering answering;
    private final AgencyComplaintViews views;
    private final CurrentCaller caller;

    AgencyComplaintsController(
            Complaints complaints, ComplaintAnswering answering, AgencyComplaintViews views, CurrentCaller caller) {
        this.complaints = complaints;
        this.answering = answering;
        this.views = views;
        this.caller = caller;
    }

    @Override
    @PreAuthorize(MAY_ANSWER)
    public ResponseEntity<QueuePageResource> listComplaintsToAnswer(
            @Nullable Boolean overdue, Integer limit, @Nullable String cursor) {
        var after = Cursor.read(
                cursor,
                parts -> new Complaints.PageKey(
                        Cursor.time(parts.get(0)), new ComplaintId(UUID.fromString(parts.get(1)))));
        var rows = complaints.queue(
                Objects.requireNonNull(officer().agency()), Boolean.TRUE.equals(overdue), after, limit + 1);
        var page =
                Page.of(rows, limit, complaint -> Cursor.of(Objects.requireNonNull(complaint.until()), complaint.id()));
        return ResponseEntity.ok(
                new QueuePageResource().items(views.queued(page.items())).next(page.next()));
    }

    @Override
    @PreAuthorize(MAY_ANSWER)
    public ResponseEntity<ReadComplaintResource> readComplaint(UUID id) {
        return response(answering.read(officer(), new ComplaintId(id)));
    }

    @Override
    @PreAuthorize(MAY_ANSWER)
    public ResponseEntity<ReadComplaintResource> answerComplaint(
            UUID id, AnswerResource body, @Nullable String ifMatch) {
        return response(
                answering.answer(officer(), new ComplaintId(id), ETags.requireVersion(ifMatch), body.getWords()));
    }

    /** @throws ProblemException 403 {@code officer-without-agency} */
    private Caller officer() {
        Caller officer = caller.get();
        if (officer.agency() == null) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "officer-without-agency");
        }
        return officer;
    }

    private ResponseEntity<ReadComplaintResource> response(Complaint complaint) {
        return ResponseEntity.ok().eTag(ETags.tag(complaint.version())).body(views.read(complaint));
    }
}
