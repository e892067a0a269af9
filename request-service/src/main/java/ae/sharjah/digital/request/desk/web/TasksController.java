package ae.sharjah.digital.request.desk.web;

import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.platform.web.paging.Page;
import ae.sharjah.digital.request.api.agency.AssignmentResource;
import ae.sharjah.digital.request.api.agency.StatusResource;
import ae.sharjah.digital.request.api.agency.TaskPageResource;
import ae.sharjah.digital.request.api.agency.TaskResource;
import ae.sharjah.digital.request.api.agency.TasksApi;
import ae.sharjah.digital.request.catalog.ServiceId;
import ae.sharjah.digital.request.desk.Officer;
import ae.sharjah.digital.request.desk.Task;
import ae.sharjah.digital.request.desk.TaskId;
import ae.sharjah.digital.request.desk.TaskQueue;
import ae.sharjah.digital.request.desk.TaskService;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.workflow.Status;
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

    private final TaskQueue queue;
    private final TaskService taskService;
    private final TaskViews views;
    private final CurrentOfficer currentOfficer;

    TasksController(TaskQueue queue, TaskService taskService, TaskViews views, CurrentOfficer currentOfficer) {
        this.queue = queue;
        this.taskService = taskService;
        this.views = views;
        this.currentOfficer = currentOfficer;
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<TaskPageResource> listTasks(
            @Nullable String role,
            @Nullable UUID service,
            @Nullable StatusResource status,
            @Nullable String assignee,
            Boolean overdue,
            @Nullable OffsetDateTime dueBefore,
            Integer limit,
            @Nullable String cursor) {
        Officer officer = currentOfficer.get();
        var filter = new TaskQueue.Filter(
                role,
                service == null ? null : new ServiceId(service),
                status == null ? null : Status.valueOf(status.getValue()),
                assigneeFilter(assignee, officer),
                overdue,
                dueBefore);
        TaskQueue.PageKey after = Cursor.read(
                cursor,
                parts -> new TaskQueue.PageKey(
                        OffsetDateTime.parse(parts.getFirst()), new TaskId(UUID.fromString(parts.get(1)))));
        var page = Page.of(queue.page(officer, filter, after, limit + 1), limit, TasksController::cursor);
        return ResponseEntity.ok(new TaskPageResource()
                .items(page.items().stream().map(views::listed).toList())
                .next(page.next()));
    }

    private static Cursor cursor(Task last) {
        var position = TaskQueue.PageKey.of(last);
        return Cursor.of(position.due(), position.id());
    }

    private static TaskQueue.@Nullable AssigneeFilter assigneeFilter(@Nullable String assignee, Officer officer) {
        return switch (assignee) {
            case null -> null;
            case ME -> new TaskQueue.AssigneeFilter.AssignedTo(officer.id());
            case NONE -> new TaskQueue.AssigneeFilter.Unassigned();
            case String id -> new TaskQueue.AssigneeFilter.AssignedTo(new PersonId(UUID.fromString(id)));
        };
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<TaskResource> getTask(UUID id) {
        return response(taskService.get(currentOfficer.get(), new TaskId(id)));
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<TaskResource> claimTask(UUID id, @Nullable String ifMatch) {
        long seen = ETags.requireVersion(ifMatch);
        return response(taskService.claim(currentOfficer.get(), new TaskId(id), seen));
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<TaskResource> releaseTask(UUID id, @Nullable String ifMatch) {
        long seen = ETags.requireVersion(ifMatch);
        return response(taskService.release(currentOfficer.get(), new TaskId(id), seen));
    }

    @Override
    @PreAuthorize("hasRole('supervisor')")
    public ResponseEntity<TaskResource> assignTask(UUID id, AssignmentResource body, @Nullable String ifMatch) {
        long seen = ETags.requireVersion(ifMatch);
        return response(
                taskService.assign(currentOfficer.get(), new TaskId(id), seen, new PersonId(body.getOfficerId())));
    }

    private ResponseEntity<TaskResource> response(Task task) {
        return ResponseEntity.ok().eTag(ETags.tag(task.version())).body(views.task(task));
    }
}
