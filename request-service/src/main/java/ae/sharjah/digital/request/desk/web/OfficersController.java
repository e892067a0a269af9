package ae.sharjah.digital.request.desk.web;

import ae.sharjah.digital.platform.events.idempotency.IdempotentWrites;
import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.platform.web.paging.Page;
import ae.sharjah.digital.request.api.agency.NewReassignmentResource;
import ae.sharjah.digital.request.api.agency.OfficerPageResource;
import ae.sharjah.digital.request.api.agency.OfficerResource;
import ae.sharjah.digital.request.api.agency.OfficersApi;
import ae.sharjah.digital.request.api.agency.ReassignmentResource;
import ae.sharjah.digital.request.desk.Officer;
import ae.sharjah.digital.request.desk.Officers;
import ae.sharjah.digital.request.desk.TaskService;
import ae.sharjah.digital.request.id.PersonId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("denyAll()")
class OfficersController implements OfficersApi {
    private static final String REASSIGN = "POST /api/agency/v1/officers/{id}/reassignments";

    private final Officers officers;
    private final TaskService taskService;
    private final IdempotentWrites writes;
    private final CurrentOfficer currentOfficer;

    OfficersController(
            Officers officers, TaskService taskService, IdempotentWrites writes, CurrentOfficer currentOfficer) {
        this.officers = officers;
        this.taskService = taskService;
        this.writes = writes;
        this.currentOfficer = currentOfficer;
    }

    @Override
    @PreAuthorize("hasRole('supervisor')")
    public ResponseEntity<OfficerPageResource> listOfficers(Integer limit, @Nullable String cursor) {
        PersonId after = Cursor.read(cursor, parts -> new PersonId(UUID.fromString(parts.getFirst())));
        var rows = officers.listOfAgency(currentOfficer.get().agency(), after, limit + 1);
        var page = Page.of(rows, limit, officer -> Cursor.of(officer.id()));
        return ResponseEntity.ok(new OfficerPageResource()
                .items(page.items().stream().map(OfficersController::view).toList())
                .next(page.next()));
    }

    private static OfficerResource view(Officers.Workload officer) {
        return new OfficerResource()
                .id(officer.id().value())
                .name(officer.name())
                .roles(officer.roles())
                .tasks(officer.tasks())
                .seenAt(TimestampColumns.utc(officer.seenAt()));
    }

    @Override
    @PreAuthorize("hasRole('supervisor')")
    public ResponseEntity<ReassignmentResource> reassignTasks(
            UUID id, String idempotencyKey, NewReassignmentResource body) {
        Officer supervisor = currentOfficer.get();
        var whole = Map.of("id", id, "body", body);
        return writes.execute(
                supervisor.id().value(), idempotencyKey, REASSIGN, whole, ReassignmentResource.class, () -> {
                    var done = taskService.reassign(supervisor, new PersonId(id), PersonId.ofNullable(body.getTo()));
                    return ResponseEntity.ok(
                            new ReassignmentResource().assigned(done.assigned()).returned(done.returned()));
                });
    }
}
