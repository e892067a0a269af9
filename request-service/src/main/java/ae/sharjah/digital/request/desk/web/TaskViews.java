package ae.sharjah.digital.request.desk.web;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.api.agency.OfficerNameResource;
import ae.sharjah.digital.request.api.agency.RequestStateResource;
import ae.sharjah.digital.request.api.agency.StatusResource;
import ae.sharjah.digital.request.api.agency.TaskResource;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.desk.Task;
import ae.sharjah.digital.request.desk.Tasks;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.UnreadableItems;
import ae.sharjah.digital.request.workflow.Branch;
import ae.sharjah.digital.request.workflow.Stage;
import ae.sharjah.digital.request.workflow.StageNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks as officers see them, without personal data. */
@Component
class TaskViews {
    private static final Map<String, String> CANNOT_BE_SHOWN =
            Map.of("ar", "تعذّر عرض هذه المهمة", "en", "This task cannot be shown");

    private final ServiceVersions services;
    private final Tasks tasks;
    private final UnreadableItems unreadable;
    private final Clock clock;

    TaskViews(ServiceVersions services, Tasks tasks, UnreadableItems unreadable, Clock clock) {
        this.services = services;
        this.tasks = tasks;
        this.unreadable = unreadable;
        this.clock = clock;
    }

    /** Returns the task for a list, by its plain columns if it cannot be shown. */
    TaskResource listed(Task task) {
        return unreadable.view("tasks", task, task.id(), this::task, TaskViews::head);
    }

    private static TaskResource head(Task task) {
        var of = task.request();
        return new TaskResource()
                .id(task.id().value())
                .version(task.version())
                .requestId(task.requestId().value())
                .requestVersion(of.version())
                .reference(of.reference())
                .serviceId(of.serviceId().value())
                .serviceTitle(CANNOT_BE_SHOWN)
                .stage(task.stage())
                .stageLabel(CANNOT_BE_SHOWN)
                .status(StatusResource.fromValue(task.status().name()))
                .since(TimestampColumns.utc(task.since()))
                .due(TimestampColumns.utcOrNull(task.due()))
                .overdue(false)
                .unreadable(true);
    }

    TaskResource task(Task task) {
        var of = task.request();
        ServiceVersion service = services.version(of.serviceId(), of.serviceVersion());
        Stage stage = service.workflow().stage(of.stage());
        Branch branch = stage.branches().get(task.branch());
        StageNode place = branch == null ? stage : branch.stage(task.stage());
        var assignee = task.assignee();
        Instant due = task.due();
        return new TaskResource()
                .id(task.id().value())
                .version(task.version())
                .requestId(task.requestId().value())
                .requestVersion(of.version())
                .reference(of.reference())
                .serviceId(of.serviceId().value())
                .serviceTitle(service.title())
                .stage(task.stage())
                .stageLabel(place.label())
                .branch(branch == null ? null : task.branch())
                .branchLabel(branch == null ? null : branch.label())
                .role(task.role().isEmpty() ? null : task.role())
                .status(StatusResource.fromValue(task.status().name()))
                .since(TimestampColumns.utc(task.since()))
                .due(TimestampColumns.utcOrNull(due))
                .overdue(due != null && due.isBefore(clock.instant()))
                .assignee(assignee == null ? null : officerName(assignee.id().value(), assignee.name()));
    }

    RequestStateResource requestState(Request request) {
        ServiceVersion service = services.version(request.serviceId(), request.serviceVersion());
        return new RequestStateResource()
                .id(request.id().value())
                .reference(request.reference())
                .serviceId(request.serviceId().value())
                .serviceVersion(request.serviceVersion())
                .serviceTitle(service.title())
                .status(StatusResource.fromValue(request.status().name()))
                .stage(request.stage())
                .stageLabel(service.workflow().stage(request.stage()).label())
                .version(request.version())
                .submittedAt(TimestampColumns.utcOrNull(request.submittedAt()))
                .updatedAt(TimestampColumns.utc(request.updatedAt()))
                .tasks(tasks.ofRequest(request.id()).stream().map(this::task).toList());
    }

    /** @param name null for a person whom the desk does not know, or no longer knows */
    static OfficerNameResource officerName(UUID id, @Nullable String name) {
        return new OfficerNameResource().id(id).name(name == null ? id.toString() : name);
    }
}
