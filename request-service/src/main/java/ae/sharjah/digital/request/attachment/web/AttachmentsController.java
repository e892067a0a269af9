package ae.sharjah.digital.request.attachment.web;

import ae.sharjah.digital.platform.events.idempotency.IdempotentWrites;
import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.platform.web.paging.Page;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.CurrentCaller;
import ae.sharjah.digital.request.api.resident.AttachmentPageResource;
import ae.sharjah.digital.request.api.resident.AttachmentResource;
import ae.sharjah.digital.request.api.resident.AttachmentsApi;
import ae.sharjah.digital.request.attachment.Attachment;
import ae.sharjah.digital.request.attachment.AttachmentId;
import ae.sharjah.digital.request.attachment.AttachmentService;
import ae.sharjah.digital.request.attachment.Attachments;
import ae.sharjah.digital.request.attachment.Downloads;
import ae.sharjah.digital.request.attachment.StoredFile;
import ae.sharjah.digital.request.attachment.UploadPolicy;
import ae.sharjah.digital.request.attachment.Uploads;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.representation.ApplicantAccess;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("denyAll()")
class AttachmentsController implements AttachmentsApi {
    private static final String ADD = "POST /api/v1/requests/{id}/attachments";

    private final ApplicantAccess applicants;
    private final ServiceVersions services;
    private final Attachments attachments;
    private final Uploads uploads;
    private final AttachmentService attachmentService;
    private final Downloads downloads;
    private final UploadReader reader;
    private final AttachmentViews views;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    AttachmentsController(
            ApplicantAccess applicants,
            ServiceVersions services,
            Attachments attachments,
            Uploads uploads,
            AttachmentService attachmentService,
            Downloads downloads,
            UploadReader reader,
            AttachmentViews views,
            IdempotentWrites writes,
            CurrentCaller caller) {
        this.applicants = applicants;
        this.services = services;
        this.attachments = attachments;
        this.uploads = uploads;
        this.attachmentService = attachmentService;
        this.downloads = downloads;
        this.reader = reader;
        this.views = views;
        this.writes = writes;
        this.caller = caller;
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<AttachmentPageResource> listAttachments(UUID id, Integer limit, @Nullable String cursor) {
        UploadPolicy policy = policy(id);
        AttachmentId after = Cursor.read(cursor, parts -> new AttachmentId(UUID.fromString(parts.getFirst())));
        var rows = attachments.listOfRequest(new RequestId(id), after, limit + 1);
        var page = Page.of(rows, limit, attachment -> Cursor.of(attachment.id()));
        return ResponseEntity.ok(new AttachmentPageResource()
                .items(page.items().stream()
                        .map(attachment -> views.applicantView(attachment, policy))
                        .toList())
                .accepts(views.acceptedUploads(policy))
                .next(page.next()));
    }

    /**
     * Receives the bytes before the transaction, which then does not wait for the client; the idempotency key covers
     * their checksum.
     */
    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<AttachmentResource> addAttachment(
            UUID id,
            String document,
            String idempotencyKey,
            String contentDisposition,
            @Nullable String contentDigest,
            @Nullable String reprDigest,
            @Nullable InputStreamResource body) {
        PersonId person = applicants.applicantOf(new RequestId(id)).holder();
        var upload = reader.read(contentDisposition, contentDigest, reprDigest, body);
        return uploads.store(person, new RequestId(id), document, upload, file -> {
            var fingerprint = Map.of("id", id, "document", document, "file", fingerprint(file));
            return writes.execute(caller.get().id(), idempotencyKey, ADD, fingerprint, AttachmentResource.class, () -> {
                var added = attachmentService.add(person, new RequestId(id), document, file);
                return ResponseEntity.created(URI.create("/api/v1/requests/" + id + "/attachments/" + added.id()))
                        .eTag(AttachmentViews.etag(added))
                        .body(views.applicantView(added, policy(id)));
            });
        });
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<AttachmentResource> getAttachment(UUID id, UUID attachmentId) {
        return response(requireAttachment(id, attachmentId), policy(id));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<InputStreamResource> getAttachmentContent(UUID id, UUID attachmentId) {
        return FileResponse.of(requireAttachment(id, attachmentId), downloads);
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<AttachmentResource> replaceAttachmentContent(
            UUID id,
            UUID attachmentId,
            String contentDisposition,
            @Nullable String ifMatch,
            @Nullable String contentDigest,
            @Nullable String reprDigest,
            @Nullable InputStreamResource body) {
        PersonId person = applicants.applicantOf(new RequestId(id)).holder();
        long seen = ETags.requireVersion(ifMatch);
        var upload = reader.read(contentDisposition, contentDigest, reprDigest, body);
        return uploads.store(
                person,
                new RequestId(id),
                new AttachmentId(attachmentId),
                seen,
                upload,
                file -> response(
                        attachmentService.replace(
                                person, new RequestId(id), new AttachmentId(attachmentId), seen, file),
                        policy(id)));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<Void> deleteAttachment(UUID id, UUID attachmentId, @Nullable String ifMatch) {
        attachmentService.remove(
                applicants.applicantOf(new RequestId(id)).holder(),
                new RequestId(id),
                new AttachmentId(attachmentId),
                ETags.requireVersion(ifMatch));
        return ResponseEntity.noContent().build();
    }

    private static Map<String, Object> fingerprint(StoredFile file) {
        return Map.of("name", file.name().text(), "type", file.type().mediaType(), "sha256", file.sha256Hex());
    }

    private ResponseEntity<AttachmentResource> response(Attachment attachment, UploadPolicy policy) {
        return ResponseEntity.ok().eTag(AttachmentViews.etag(attachment)).body(views.applicantView(attachment, policy));
    }

    private Attachment requireAttachment(UUID requestId, UUID id) {
        return attachments
                .ofRequest(applicants.request(new RequestId(requestId)).id(), new AttachmentId(id))
                .orElseThrow(ProblemException::notFound);
    }

    /** Returns the policy of a request; fails unless the request is the caller's. */
    private UploadPolicy policy(UUID requestId) {
        var request = applicants.request(new RequestId(requestId));
        return UploadPolicy.of(request, services.version(request.serviceId(), request.serviceVersion()));
    }
}
