package ae.sharjah.digital.request.desk.web;

import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.platform.web.paging.Page;
import ae.sharjah.digital.request.api.agency.Assignment;
import ae.sharjah.digital.request.api.agency.Status;
import ae.sharjah.digital.request.api.agency.Task;
import ae.sharjah.digital.request.api.agency.TaskPage;
import ae.sharjah.digital.request.api.agency.TasksApi;
import ae.sharjah.digital.request.desk.Desk;
import ae.sharjah.digital.request.desk.Officer;
import ae.sharjah.digital.request.desk.Queue;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("denyAll()")
class TasksController implements TasksApi {
    private static final String ME = "me";
    private static final String NONE = "none";

    private final Queue queue;
    private final Desk desk;
    private final TaskViews views;
    private final CurrentOfficer current;

    TasksController(Queue queue, Desk desk, TaskViews views, CurrentOfficer current) {
        this.queue = queue;
        this.desk = desk;
        this.views = views;
        this.current = current;
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<TaskPage> listTasks(
            @Nullable String role,
            @Nullable UUID service,
            @Nullable Status status,
            @Nullable String assignee,
            Boolean overdue,
            @Nullable OffsetDateTime dueBefore,
            Integer limit,
            @Nullable String cursor) {
        Officer officer = current.get();
        var filter = new Queue.Filter(
                role,
                service,
                status == null ? null : ae.sharjah.digital.request.workflow.Status.valueOf(status.getValue()),
                taken(assignee, officer),
                overdue,
                dueBefore);
        Queue.Position after = Cursor.read(
                cursor,
                parts -> new Queue.Position(OffsetDateTime.parse(parts.getFirst()), UUID.fromString(parts.get(1))));
        var page = Page.of(queue.of(officer, filter, after, limit + 1), limit, TasksController::cursor);
        return ResponseEntity.ok(new TaskPage()
                .items(page.items().stream().map(views::task).toList())
                .next(page.next()));
    }

    private static Cursor cursor(ae.sharjah.digital.request.desk.Task last) {
        var position = Queue.Position.of(last);
        return Cursor.of(position.due(), position.id());
    }

    private static Queue.@Nullable Taken taken(@Nullable String assignee, Officer officer) {
        return switch (assignee) {
            case null -> null;
            case ME -> new Queue.Taken.By(officer.id());
            case NONE -> new Queue.Taken.ByNobody();
            case String id -> new Queue.Taken.By(UUID.fromString(id));
        };
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<Task> getTask(UUID id) {
        return answer(desk.task(current.get(), id));
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<Task> claimTask(UUID id, @Nullable String ifMatch) {
        long seen = ETags.requireVersion(ifMatch);
        return answer(desk.claim(current.get(), id, seen));
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<Task> releaseTask(UUID id, @Nullable String ifMatch) {
        long seen = ETags.requireVersion(ifMatch);
        return answer(desk.release(current.get(), id, seen));
    }

    @Override
    @PreAuthorize("hasRole('supervisor')")
    public ResponseEntity<Task> assignTask(UUID id, Assignment body, @Nullable String ifMatch) {
        long seen = ETags.requireVersion(ifMatch);
        return answer(desk.assign(current.get(), id, seen, body.getOfficerId()));
    }

    private ResponseEntity<Task> answer(ae.sharjah.digital.request.desk.Task task) {
        return ResponseEntity.ok().eTag(ETags.tag(task.version())).body(views.task(task));
    }
}
