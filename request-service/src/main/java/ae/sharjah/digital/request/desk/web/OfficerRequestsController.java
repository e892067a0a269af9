package ae.sharjah.digital.request.desk.web;

import ae.sharjah.digital.platform.events.idempotency.IdempotentWrites;
import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.platform.web.paging.Page;
import ae.sharjah.digital.request.api.agency.AttachmentListResource;
import ae.sharjah.digital.request.api.agency.BulkCommandResource;
import ae.sharjah.digital.request.api.agency.BulkResultResource;
import ae.sharjah.digital.request.api.agency.HandledRequestResource;
import ae.sharjah.digital.request.api.agency.HandlingApi;
import ae.sharjah.digital.request.api.agency.HistoryPageResource;
import ae.sharjah.digital.request.api.agency.NewNoteResource;
import ae.sharjah.digital.request.api.agency.NotePageResource;
import ae.sharjah.digital.request.api.agency.NoteResource;
import ae.sharjah.digital.request.api.agency.OfficerCommandResource;
import ae.sharjah.digital.request.api.agency.RequestPageResource;
import ae.sharjah.digital.request.api.agency.RequestStateResource;
import ae.sharjah.digital.request.attachment.AttachmentId;
import ae.sharjah.digital.request.attachment.Downloads;
import ae.sharjah.digital.request.attachment.web.FileResponse;
import ae.sharjah.digital.request.desk.NoteId;
import ae.sharjah.digital.request.desk.Officer;
import ae.sharjah.digital.request.desk.Officers;
import ae.sharjah.digital.request.desk.RequestAccess;
import ae.sharjah.digital.request.desk.TaskService;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.OfficerActions;
import ae.sharjah.digital.request.lifecycle.Request;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("denyAll()")
class OfficerRequestsController implements HandlingApi {
    private static final String ACT = "POST /api/agency/v1/requests/{id}/actions";
    private static final String NOTE = "POST /api/agency/v1/requests/{id}/notes";

    private final RequestAccess access;
    private final TaskService taskService;
    private final BulkActions bulkActions;
    private final OfficerActions moves;
    private final Officers officers;
    private final Downloads downloads;
    private final TaskViews tasks;
    private final OfficerRequestViews views;
    private final IdempotentWrites writes;
    private final CurrentOfficer currentOfficer;

    OfficerRequestsController(
            RequestAccess access,
            TaskService taskService,
            BulkActions bulkActions,
            OfficerActions moves,
            Officers officers,
            Downloads downloads,
            TaskViews tasks,
            OfficerRequestViews views,
            IdempotentWrites writes,
            CurrentOfficer currentOfficer) {
        this.access = access;
        this.taskService = taskService;
        this.bulkActions = bulkActions;
        this.moves = moves;
        this.officers = officers;
        this.downloads = downloads;
        this.tasks = tasks;
        this.views = views;
        this.writes = writes;
        this.currentOfficer = currentOfficer;
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<RequestPageResource> findRequest(String reference) {
        return ResponseEntity.ok(new RequestPageResource()
                .items(access.find(currentOfficer.get(), reference).stream()
                        .map(tasks::requestState)
                        .toList()));
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<HandledRequestResource> openRequest(UUID id, @Nullable String accessPurpose) {
        Officer officer = currentOfficer.get();
        Request request = access.open(officer, new RequestId(id), accessPurpose);
        return ResponseEntity.ok()
                .eTag(ETags.tag(request.version()))
                .body(views.detail(request, moves.offeredActions(officer.asCaller(), request)));
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<HistoryPageResource> openHistory(
            UUID id, @Nullable String accessPurpose, Integer limit, @Nullable String cursor) {
        Officer officer = currentOfficer.get();
        Long after = Cursor.read(cursor, parts -> Long.valueOf(parts.getFirst()));
        var opened = access.history(officer, new RequestId(id), accessPurpose, after == null ? 0 : after, limit + 1);
        var page = Page.of(opened.content(), limit, step -> Cursor.of(step.version()));
        Map<PersonId, String> names = officers.namesById(
                officer.agency(),
                page.items().stream()
                        .map(OfficerRequestViews::actingOfficer)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return ResponseEntity.ok(new HistoryPageResource()
                .items(page.items().stream()
                        .map(step -> views.historyEntry(step, opened.request(), names))
                        .toList())
                .next(page.next()));
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<AttachmentListResource> openAttachments(UUID id, @Nullable String accessPurpose) {
        var opened = access.attachments(currentOfficer.get(), new RequestId(id), accessPurpose);
        return ResponseEntity.ok(new AttachmentListResource()
                .items(opened.content().stream()
                        .map(attachment -> views.attachment(attachment, opened.request()))
                        .toList()));
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<InputStreamResource> openAttachmentContent(
            UUID id, UUID attachmentId, @Nullable String accessPurpose) {
        return FileResponse.of(
                access.attachment(
                        currentOfficer.get(), new RequestId(id), new AttachmentId(attachmentId), accessPurpose),
                downloads);
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<NotePageResource> openNotes(
            UUID id, @Nullable String accessPurpose, Integer limit, @Nullable String cursor) {
        NoteId after = Cursor.read(cursor, parts -> new NoteId(UUID.fromString(parts.getFirst())));
        var rows = access.notes(currentOfficer.get(), new RequestId(id), accessPurpose, after, limit + 1);
        var page = Page.of(rows, limit, note -> Cursor.of(note.id()));
        return ResponseEntity.ok(new NotePageResource()
                .items(page.items().stream().map(OfficerRequestViews::note).toList())
                .next(page.next()));
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<NoteResource> addNote(UUID id, String idempotencyKey, NewNoteResource body) {
        Officer officer = currentOfficer.get();
        return writes.execute(
                officer.id().value(),
                idempotencyKey,
                NOTE,
                Map.of("id", id, "body", body),
                NoteResource.class,
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(OfficerRequestViews.note(access.addNote(officer, new RequestId(id), body.getText()))));
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<RequestStateResource> actOnHandledRequest(
            UUID id, OfficerCommandResource body, @Nullable String ifMatch, @Nullable String idempotencyKey) {
        long seen = ETags.requireVersion(ifMatch);
        Officer officer = currentOfficer.get();
        if (idempotencyKey == null) {
            return performAction(officer, id, seen, body);
        }
        return writes.execute(
                officer.id().value(),
                idempotencyKey,
                ACT,
                Map.of("id", id, "seen", seen, "body", body),
                RequestStateResource.class,
                () -> performAction(officer, id, seen, body));
    }

    private ResponseEntity<RequestStateResource> performAction(
            Officer officer, UUID id, long seen, OfficerCommandResource body) {
        Request request = taskService.act(officer, new RequestId(id), seen, OfficerCommandMapper.toCommand(body));
        return ResponseEntity.ok().eTag(ETags.tag(request.version())).body(tasks.requestState(request));
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<BulkResultResource> actOnRequests(String idempotencyKey, BulkCommandResource body) {
        return ResponseEntity.ok(
                new BulkResultResource().items(bulkActions.perform(currentOfficer.get(), idempotencyKey, body)));
    }
}
