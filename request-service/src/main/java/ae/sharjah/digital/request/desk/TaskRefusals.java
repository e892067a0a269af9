package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Problems that refuse an action on a task, with the current state of the task. */
final class TaskRefusals {
    private TaskRefusals() {}

    /** Current state of a task, returned to a caller who has seen an earlier one. */
    record CurrentState(long version, @Nullable AssigneeName assignee) {}

    record AssigneeName(PersonId id, String name) {}

    /** Returns 409: another officer has the task. */
    static ProblemException alreadyClaimed(Task task) {
        AssigneeName assignee = assignee(task);
        return withCurrentState(
                ProblemException.conflict("task-claimed", assignee == null ? "" : assignee.name()), task);
    }

    /** Returns 409: the task is unassigned. */
    static ProblemException notClaimed(Task task) {
        return withCurrentState(ProblemException.conflict("task-not-claimed"), task);
    }

    /** Returns 412: the task was changed in the meantime. */
    static ProblemException stale(Task task) {
        return withCurrentState(ETags.preconditionFailed(), task);
    }

    static ProblemException otherRole() {
        return ProblemException.of(HttpStatus.FORBIDDEN, "task-of-other-role");
    }

    static ProblemException ownRequest() {
        return ProblemException.of(HttpStatus.FORBIDDEN, "own-request");
    }

    private static ProblemException withCurrentState(ProblemException problem, Task task) {
        return problem.withCurrent(new CurrentState(task.version(), assignee(task)))
                .withHeader(HttpHeaders.ETAG, ETags.tag(task.version()));
    }

    private static @Nullable AssigneeName assignee(Task task) {
        Task.Assignee assignee = task.assignee();
        if (assignee == null) {
            return null;
        }
        return new AssigneeName(
                assignee.id(), assignee.name() == null ? assignee.id().toString() : assignee.name());
    }
}
