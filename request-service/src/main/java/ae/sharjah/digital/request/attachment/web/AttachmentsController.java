package ae.sharjah.digital.request.attachment.web;

import ae.sharjah.digital.platform.events.idempotency.IdempotentWrites;
import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.platform.web.paging.Page;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.CurrentCaller;
import ae.sharjah.digital.request.api.resident.Attachment;
import ae.sharjah.digital.request.api.resident.AttachmentPage;
import ae.sharjah.digital.request.api.resident.AttachmentsApi;
import ae.sharjah.digital.request.attachment.AttachmentChanges;
import ae.sharjah.digital.request.attachment.Attachments;
import ae.sharjah.digital.request.attachment.Downloads;
import ae.sharjah.digital.request.attachment.KeptFile;
import ae.sharjah.digital.request.attachment.Uploads;
import ae.sharjah.digital.request.attachment.Window;
import ae.sharjah.digital.request.catalogue.ServiceVersions;
import ae.sharjah.digital.request.representation.Applicants;
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

    private final Applicants applicants;
    private final ServiceVersions services;
    private final Attachments attachments;
    private final Uploads uploads;
    private final AttachmentChanges changes;
    private final Downloads downloads;
    private final UploadReader reader;
    private final AttachmentViews views;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    AttachmentsController(
            Applicants applicants,
            ServiceVersions services,
            Attachments attachments,
            Uploads uploads,
            AttachmentChanges changes,
            Downloads downloads,
            UploadReader reader,
            AttachmentViews views,
            IdempotentWrites writes,
            CurrentCaller caller) {
        this.applicants = applicants;
        this.services = services;
        this.attachments = attachments;
        this.uploads = uploads;
        this.changes = changes;
        this.downloads = downloads;
        this.reader = reader;
        this.views = views;
        this.writes = writes;
        this.caller = caller;
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<AttachmentPage> listAttachments(UUID id, Integer limit, @Nullable String cursor) {
        Window window = window(id);
        UUID after = Cursor.read(cursor, parts -> UUID.fromString(parts.getFirst()));
        var rows = attachments.listOfRequest(id, after, limit + 1);
        var page = Page.of(rows, limit, attachment -> Cursor.of(attachment.id()));
        return ResponseEntity.ok(new AttachmentPage()
                .items(page.items().stream()
                        .map(attachment -> views.own(attachment, window))
                        .toList())
                .accepts(views.accepts(window))
                .next(page.next()));
    }

    /** The bytes come in before the transaction, which then need not wait for the client; the key covers what they are. */
    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<Attachment> addAttachment(
            UUID id,
            String document,
            String idempotencyKey,
            String contentDisposition,
            @Nullable String contentDigest,
            @Nullable String reprDigest,
            @Nullable InputStreamResource body) {
        UUID person = applicants.of(id).holder();
        var upload = reader.upload(contentDisposition, contentDigest, reprDigest, body);
        return uploads.bring(person, id, document, upload, file -> {
            var whole = Map.of("id", id, "document", document, "file", fingerprint(file));
            return writes.execute(caller.get().id(), idempotencyKey, ADD, whole, Attachment.class, () -> {
                var given = changes.give(person, id, document, file);
                return ResponseEntity.created(URI.create("/api/v1/requests/" + id + "/attachments/" + given.id()))
                        .eTag(AttachmentViews.tag(given))
                        .body(views.own(given, window(id)));
            });
        });
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<Attachment> getAttachment(UUID id, UUID attachmentId) {
        return answer(own(id, attachmentId), window(id));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<InputStreamResource> getAttachmentContent(UUID id, UUID attachmentId) {
        return FileAnswer.of(own(id, attachmentId), downloads);
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<Attachment> replaceAttachmentContent(
            UUID id,
            UUID attachmentId,
            String contentDisposition,
            @Nullable String ifMatch,
            @Nullable String contentDigest,
            @Nullable String reprDigest,
            @Nullable InputStreamResource body) {
        UUID person = applicants.of(id).holder();
        long seen = ETags.requireVersion(ifMatch);
        var upload = reader.upload(contentDisposition, contentDigest, reprDigest, body);
        return uploads.bring(
                person,
                id,
                attachmentId,
                seen,
                upload,
                file -> answer(changes.replace(person, id, attachmentId, seen, file), window(id)));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<Void> deleteAttachment(UUID id, UUID attachmentId, @Nullable String ifMatch) {
        changes.takeBack(applicants.of(id).holder(), id, attachmentId, ETags.requireVersion(ifMatch));
        return ResponseEntity.noContent().build();
    }

    private static Map<String, Object> fingerprint(KeptFile file) {
        return Map.of("name", file.name().text(), "type", file.type().mediaType(), "sha256", file.sha256Hex());
    }

    private ResponseEntity<Attachment> answer(
            ae.sharjah.digital.request.attachment.Attachment attachment, Window window) {
        return ResponseEntity.ok().eTag(AttachmentViews.tag(attachment)).body(views.own(attachment, window));
    }

    private ae.sharjah.digital.request.attachment.Attachment own(UUID requestId, UUID id) {
        return attachments.ofRequest(applicants.request(requestId).id(), id).orElseThrow(ProblemException::notFound);
    }

    /** Also says that the request is the caller's. */
    private Window window(UUID requestId) {
        var request = applicants.request(requestId);
        return Window.of(request, services.version(request.serviceId(), request.serviceVersion()));
    }
}
