package ae.sharjah.digital.request.desk.web;

import ae.sharjah.digital.platform.events.idempotency.IdempotentWrites;
import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.platform.web.paging.Page;
import ae.sharjah.digital.request.api.agency.NewReassignment;
import ae.sharjah.digital.request.api.agency.OfficerPage;
import ae.sharjah.digital.request.api.agency.OfficersApi;
import ae.sharjah.digital.request.api.agency.Reassignment;
import ae.sharjah.digital.request.desk.Desk;
import ae.sharjah.digital.request.desk.Officer;
import ae.sharjah.digital.request.desk.Officers;
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
    private final Desk desk;
    private final IdempotentWrites writes;
    private final CurrentOfficer current;

    OfficersController(Officers officers, Desk desk, IdempotentWrites writes, CurrentOfficer current) {
        this.officers = officers;
        this.desk = desk;
        this.writes = writes;
        this.current = current;
    }

    @Override
    @PreAuthorize("hasRole('supervisor')")
    public ResponseEntity<OfficerPage> listOfficers(Integer limit, @Nullable String cursor) {
        UUID after = Cursor.read(cursor, parts -> UUID.fromString(parts.getFirst()));
        var rows = officers.listOfAgency(current.get().agency(), after, limit + 1);
        var page = Page.of(rows, limit, officer -> Cursor.of(officer.id()));
        return ResponseEntity.ok(new OfficerPage()
                .items(page.items().stream().map(OfficersController::view).toList())
                .next(page.next()));
    }

    private static ae.sharjah.digital.request.api.agency.Officer view(Officers.AtWork officer) {
        return new ae.sharjah.digital.request.api.agency.Officer()
                .id(officer.id())
                .name(officer.name())
                .roles(officer.roles())
                .tasks(officer.tasks())
                .seenAt(TaskViews.utc(officer.seenAt()));
    }

    @Override
    @PreAuthorize("hasRole('supervisor')")
    public ResponseEntity<Reassignment> reassignTasks(UUID id, String idempotencyKey, NewReassignment body) {
        Officer supervisor = current.get();
        var whole = Map.of("id", id, "body", body);
        return writes.execute(supervisor.id(), idempotencyKey, REASSIGN, whole, Reassignment.class, () -> {
            var done = desk.reassign(supervisor, id, body.getTo());
            return ResponseEntity.ok(
                    new Reassignment().assigned(done.assigned()).returned(done.returned()));
        });
    }
}
