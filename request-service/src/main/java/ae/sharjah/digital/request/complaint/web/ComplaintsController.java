package ae.sharjah.digital.request.complaint.web;

import ae.sharjah.digital.platform.events.idempotency.IdempotentWrites;
import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.platform.web.paging.Page;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.CurrentCaller;
import ae.sharjah.digital.request.api.resident.ComplaintCategoriesResource;
import ae.sharjah.digital.request.api.resident.ComplaintPageResource;
import ae.sharjah.digital.request.api.resident.ComplaintResource;
import ae.sharjah.digital.request.api.resident.ComplaintsApi;
import ae.sharjah.digital.request.api.resident.NewComplaintResource;
import ae.sharjah.digital.request.api.resident.WordsResource;
import ae.sharjah.digital.request.complaint.Complaint;
import ae.sharjah.digital.request.complaint.ComplaintId;
import ae.sharjah.digital.request.complaint.ComplaintService;
import ae.sharjah.digital.request.complaint.Complaints;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.representation.ApplicantAccess;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** Complaints for persons who may use the request that they are about. */
@RestController
@PreAuthorize("denyAll()")
class ComplaintsController implements ComplaintsApi {
    private static final String CREATE = "POST /api/v1/complaints";

    private final ComplaintService complaintService;
    private final Complaints complaints;
    private final ComplaintsByApplicant byApplicant;
    private final ApplicantAccess applicants;
    private final ComplaintViews views;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    ComplaintsController(
            ComplaintService complaintService,
            Complaints complaints,
            ComplaintsByApplicant byApplicant,
            ApplicantAccess applicants,
            ComplaintViews views,
            IdempotentWrites writes,
            CurrentCaller caller) {
        this.complaintService = complaintService;
        this.complaints = complaints;
        this.byApplicant = byApplicant;
        this.applicants = applicants;
        this.views = views;
        this.writes = writes;
        this.caller = caller;
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<ComplaintCategoriesResource> listComplaintCategories() {
        return ResponseEntity.ok(views.categories());
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<ComplaintResource> createComplaint(String idempotencyKey, NewComplaintResource body) {
        var applicant = applicants.applicantOf(new RequestId(body.getRequestId()));
        var complaint = new ComplaintService.NewComplaint(
                new RequestId(body.getRequestId()),
                body.getCategory(),
                body.getWords(),
                LocaleContextHolder.getLocale().getLanguage());
        return writes.execute(caller.get().id(), idempotencyKey, CREATE, body, ComplaintResource.class, () -> {
            var created = complaintService.create(applicant, complaint);
            return ResponseEntity.created(URI.create("/api/v1/complaints/" + created.id()))
                    .eTag(ETags.tag(created.version()))
                    .body(views.detail(created));
        });
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<ComplaintPageResource> listComplaints(
            @Nullable UUID requestId, Integer limit, @Nullable String cursor) {
        ComplaintId before = Cursor.read(cursor, parts -> new ComplaintId(UUID.fromString(parts.getFirst())));
        var listed = requestId == null
                ? byApplicant.list(new PersonId(caller.get().id()), before, limit + 1)
                : new ComplaintsByApplicant.Listing(
                        complaints.listOfRequest(
                                applicants.request(new RequestId(requestId)).id(), before, limit + 1),
                        false);
        var page = Page.of(listed.complaints(), limit, complaint -> Cursor.of(complaint.id()));
        return ResponseEntity.ok(new ComplaintPageResource()
                .items(page.items().stream().map(views::summary).toList())
                .withoutOthers(listed.withoutOthers() ? true : null)
                .next(page.next()));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<ComplaintResource> getComplaint(UUID id) {
        var complaint = require(id);
        applicants.request(complaint.requestId());
        return response(complaint);
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<ComplaintResource> reopenComplaint(UUID id, WordsResource body, @Nullable String ifMatch) {
        long seen = ETags.requireVersion(ifMatch);
        RequestId requestId = require(id).requestId();
        return response(complaintService.reopen(
                applicants.applicantOf(requestId), requestId, new ComplaintId(id), seen, body.getWords()));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<ComplaintResource> closeComplaint(UUID id, @Nullable String ifMatch) {
        long seen = ETags.requireVersion(ifMatch);
        RequestId requestId = require(id).requestId();
        return response(
                complaintService.close(applicants.applicantOf(requestId), requestId, new ComplaintId(id), seen));
    }

    /** Returns the complaint; {@link ApplicantAccess} decides by its request whether the caller may see it. */
    private Complaint require(UUID id) {
        return complaints.find(new ComplaintId(id)).orElseThrow(ProblemException::notFound);
    }

    private ResponseEntity<ComplaintResource> response(Complaint complaint) {
        return ResponseEntity.ok().eTag(ETags.tag(complaint.version())).body(views.detail(complaint));
    }
}
