package ae.sharjah.digital.request.complaint.web;

import ae.sharjah.digital.platform.events.idempotency.IdempotentWrites;
import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.platform.web.paging.Page;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.CurrentCaller;
import ae.sharjah.digital.request.api.resident.Complaint;
import ae.sharjah.digital.request.api.resident.ComplaintCategories;
import ae.sharjah.digital.request.api.resident.ComplaintPage;
import ae.sharjah.digital.request.api.resident.ComplaintsApi;
import ae.sharjah.digital.request.api.resident.NewComplaint;
import ae.sharjah.digital.request.api.resident.Words;
import ae.sharjah.digital.request.complaint.Complain;
import ae.sharjah.digital.request.complaint.Complaints;
import ae.sharjah.digital.request.representation.Applicants;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** Complaints for those who may use the request that they are about. */
@RestController
@PreAuthorize("denyAll()")
class ComplaintsController implements ComplaintsApi {
    private static final String CREATE = "POST /api/v1/complaints";

    private final Complain complain;
    private final Complaints complaints;
    private final MadeComplaints made;
    private final Applicants applicants;
    private final ComplaintViews views;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    ComplaintsController(
            Complain complain,
            Complaints complaints,
            MadeComplaints made,
            Applicants applicants,
            ComplaintViews views,
            IdempotentWrites writes,
            CurrentCaller caller) {
        this.complain = complain;
        this.complaints = complaints;
        this.made = made;
        this.applicants = applicants;
        this.views = views;
        this.writes = writes;
        this.caller = caller;
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<ComplaintCategories> listComplaintCategories() {
        return ResponseEntity.ok(views.categories());
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<Complaint> createComplaint(String idempotencyKey, NewComplaint body) {
        var applicant = applicants.of(body.getRequestId());
        var grievance = new Complain.Grievance(
                body.getRequestId(),
                body.getCategory(),
                body.getWords(),
                LocaleContextHolder.getLocale().getLanguage());
        return writes.execute(caller.get().id(), idempotencyKey, CREATE, body, Complaint.class, () -> {
            var made = complain.make(applicant, grievance);
            return ResponseEntity.created(URI.create("/api/v1/complaints/" + made.id()))
                    .eTag(ETags.tag(made.version()))
                    .body(views.whole(made));
        });
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<ComplaintPage> listComplaints(
            @Nullable UUID requestId, Integer limit, @Nullable String cursor) {
        UUID before = Cursor.read(cursor, parts -> UUID.fromString(parts.getFirst()));
        var listed = requestId == null
                ? made.of(caller.get().id(), before, limit + 1)
                : new MadeComplaints.Listed(
                        complaints.listOfRequest(applicants.request(requestId).id(), before, limit + 1), false);
        var page = Page.of(listed.complaints(), limit, complaint -> Cursor.of(complaint.id()));
        return ResponseEntity.ok(new ComplaintPage()
                .items(page.items().stream().map(views::summary).toList())
                .withoutOthers(listed.withoutOthers() ? true : null)
                .next(page.next()));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<Complaint> getComplaint(UUID id) {
        var complaint = known(id);
        applicants.request(complaint.requestId());
        return answer(complaint);
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<Complaint> reopenComplaint(UUID id, Words body, @Nullable String ifMatch) {
        long seen = ETags.requireVersion(ifMatch);
        UUID requestId = known(id).requestId();
        return answer(complain.reopen(applicants.of(requestId), requestId, id, seen, body.getWords()));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<Complaint> closeComplaint(UUID id, @Nullable String ifMatch) {
        long seen = ETags.requireVersion(ifMatch);
        UUID requestId = known(id).requestId();
        return answer(complain.close(applicants.of(requestId), requestId, id, seen));
    }

    /** Whether the caller may know it is for {@link Applicants} to say, by the request it is about. */
    private ae.sharjah.digital.request.complaint.Complaint known(UUID id) {
        return complaints.find(id).orElseThrow(ProblemException::notFound);
    }

    private ResponseEntity<Complaint> answer(ae.sharjah.digital.request.complaint.Complaint complaint) {
        return ResponseEntity.ok().eTag(ETags.tag(complaint.version())).body(views.whole(complaint));
    }
}
