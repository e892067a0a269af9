package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.LockedRequests;
import ae.sharjah.digital.request.lifecycle.OfficerActions;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.workflow.ActionRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assignment of tasks and the actions of officers. Each method is one transaction. */
@Service
public class TaskService {
    private static final String OFFICER = "/officerId";

    private final Tasks tasks;
    private final Officers officers;
    private final LockedRequests requests;
    private final OfficerActions actions;

    TaskService(Tasks tasks, Officers officers, LockedRequests requests, OfficerActions actions) {
        this.tasks = tasks;
        this.officers = officers;
        this.requests = requests;
        this.actions = actions;
    }

    /** @throws ProblemException 404, 403 {@code task-of-other-role} */
    public Task get(Officer officer, TaskId id) {
        Task task = tasks.ofAgency(officer.agency(), id).orElseThrow(ProblemException::notFound);
        return requireVisible(officer, task);
    }

    /**
     * Assigns an unassigned task to the officer.
     *
     * @throws ProblemException 404, 403 {@code task-of-other-role} and {@code own-request}, 409 {@code task-claimed}
     *     with the assignee, 412
     */
    @Transactional
    public Task claim(Officer officer, TaskId id, long seen) {
        Task task = lock(officer, id);
        if (task.request().applicant().equals(officer.id())) {
            throw TaskRefusals.ownRequest();
        }
        if (!officer.hasRole(task.role())) {
            // A supervisor cannot do what only a role may do either.
            throw TaskRefusals.otherRole();
        }
        if (task.isAssignedTo(officer.id())) {
            return task;
        }
        if (task.isAssignedToOther(officer.id())) {
            throw TaskRefusals.alreadyClaimed(task);
        }
        return assignTo(officer, task, seen, officer.id());
    }

    /**
     * Returns a task to the queue.
     *
     * @throws ProblemException as {@link #claim}, and 409 {@code task-not-claimed}
     */
    @Transactional
    public Task release(Officer officer, TaskId id, long seen) {
        Task task = lock(officer, id);
        if (task.assignee() == null) {
            throw TaskRefusals.notClaimed(task);
        }
        if (task.isAssignedToOther(officer.id()) && !officer.isSupervisor()) {
            throw TaskRefusals.alreadyClaimed(task);
        }
        return assignTo(officer, task, seen, null);
    }

    /**
     * Assigns a task to an officer, also one that another officer has.
     *
     * @throws ProblemException 404, 412, 422 for an officer who may not have it
     */
    @Transactional
    public Task assign(Officer supervisor, TaskId id, long seen, PersonId officerId) {
        Task task = lock(supervisor, id);
        Officer officer = requireOfficer(supervisor, officerId, OFFICER);
        if (!officer.hasRole(task.role())) {
            throw invalid(OFFICER, "officer.role");
        }
        if (task.request().applicant().equals(officerId)) {
            throw invalid(OFFICER, "officer.own-request");
        }
        return assignTo(supervisor, task, seen, officerId);
    }

    /**
     * Reassigns all tasks of an absent officer.
     *
     * @param to the new assignee, or null for the queue
     */
    @Transactional
    public Tasks.Reassignment reassign(Officer supervisor, PersonId from, @Nullable PersonId to) {
        if (officers.ofAgency(supervisor.agency(), from).isEmpty()) {
            throw ProblemException.notFound();
        }
        if (from.equals(to)) {
            throw invalid("/to", "officer.same");
        }
        return tasks.reassign(supervisor.agency(), from, to == null ? null : requireOfficer(supervisor, to, "/to"));
    }

    /**
     * Performs an action that the request's stage allows. An unassigned task is assigned to the officer if it still
     * waits for officers afterwards.
     *
     * @throws ProblemException as {@link OfficerActions#act}, and 409 {@code task-claimed}
     */
    @Transactional
    public Request act(Officer officer, RequestId id, long seen, OfficerActions.Command command) {
        // Requests are locked before their tasks, here as in every transition.
        requests.lockOfAgency(officer.agency(), id);
        tasks.lockAllOfRequest(id);
        Optional<Task> task = tasks.ofRequest(id).stream()
                .filter(one -> one.branch().equals(branch(command.actionRef())))
                .findFirst();
        // The workflow's refusals come first: a caller who may not act at all, or has seen an earlier state, receives
        // that answer. The action is rolled back with the refusal below.
        Request after = actions.act(officer.asCaller(), id, seen, command);
        task.ifPresent(one -> {
            if (one.isAssignedToOther(officer.id()) && !officer.isSupervisor()) {
                throw TaskRefusals.alreadyClaimed(one);
            }
            if (one.assignee() == null && officer.hasRole(one.role())) {
                tasks.setAssignee(one.id(), officer.id());
            }
        });
        return after;
    }

    private static String branch(ActionRef act) {
        return Objects.requireNonNullElse(act.branch(), "");
    }

    private Task lock(Officer officer, TaskId id) {
        Task task = tasks.lock(officer.agency(), id).orElseThrow(ProblemException::notFound);
        return requireVisible(officer, task);
    }

    private static Task requireVisible(Officer officer, Task task) {
        if (!officer.mayHandle(task.role())) {
            throw TaskRefusals.otherRole();
        }
        return task;
    }

    private Task assignTo(Officer officer, Task task, long seen, @Nullable PersonId to) {
        if (task.version() != seen) {
            throw TaskRefusals.stale(task);
        }
        tasks.setAssignee(task.id(), to);
        return tasks.ofAgency(officer.agency(), task.id()).orElseThrow();
    }

    private Officer requireOfficer(Officer supervisor, PersonId id, String pointer) {
        return officers.ofAgency(supervisor.agency(), id).orElseThrow(() -> invalid(pointer, "officer.unknown"));
    }

    private static ProblemException invalid(String pointer, String code) {
        return ProblemException.invalid(List.of(Fault.of(pointer, code)));
    }
}
