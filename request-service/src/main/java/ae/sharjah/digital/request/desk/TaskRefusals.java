package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Says why something about a task is refused, and how the task stands. */
final class TaskRefusals {
    private TaskRefusals() {}

    /** How a task stands, told to whoever has seen an earlier state. */
    record Current(long version, @Nullable Holder assignee) {}

    record Holder(UUID id, String name) {}

    /** 409: somebody else has it. */
    static ProblemException claimed(Task task) {
        Holder holder = holder(task);
        return seen(ProblemException.conflict("task-claimed", holder == null ? "" : holder.name()), task);
    }

    /** 409: nobody has it. */
    static ProblemException notClaimed(Task task) {
        return seen(ProblemException.conflict("task-not-claimed"), task);
    }

    /** 412: it was changed since. */
    static ProblemException stale(Task task) {
        return seen(ETags.preconditionFailed(), task);
    }

    static ProblemException ofOtherRole() {
        return ProblemException.of(HttpStatus.FORBIDDEN, "task-of-other-role");
    }

    static ProblemException ownRequest() {
        return ProblemException.of(HttpStatus.FORBIDDEN, "own-request");
    }

    private static ProblemException seen(ProblemException problem, Task task) {
        return problem.withCurrent(new Current(task.version(), holder(task)))
                .withHeader(HttpHeaders.ETAG, ETags.tag(task.version()));
    }

    private static @Nullable Holder holder(Task task) {
        Task.Assignee assignee = task.assignee();
        if (assignee == null) {
            return null;
        }
        return new Holder(assignee.id(), assignee.name() == null ? assignee.id().toString() : assignee.name());
    }
}
