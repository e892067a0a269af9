package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.request.catalog.ServiceId;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.workflow.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open stage of a request where officers must act.
 *
 * @param branch code of the stage's branch, or the empty text for the stage itself
 * @param stage code of the stage, or of the branch's own stage
 * @param role role of the officers it waits for, or the empty text for any
 * @param due when it is due, or null without a promise
 * @param assignee the officer who has claimed it, or null
 * @param version counts its changes, from 1
 * @param request the request's data that is shown with the task
 */
public record Task(
        TaskId id,
        RequestId requestId,
        String branch,
        String stage,
        String agencyId,
        String role,
        Status status,
        Instant since,
        @Nullable Instant due,
        @Nullable Assignee assignee,
        long version,
        RequestInfo request) {

    /** @param name null for a person who never used the desk */
    public record Assignee(PersonId id, @Nullable String name) {}

    /** @param applicant never shown; officers do not handle their own requests */
    public record RequestInfo(
            PersonId applicant,
            String reference,
            long version,
            ServiceId serviceId,
            int serviceVersion,
            String stage) {}

    boolean isAssignedTo(PersonId officer) {
        return assignee != null && assignee.id().equals(officer);
    }

    boolean isAssignedToOther(PersonId officer) {
        return assignee != null && !assignee.id().equals(officer);
    }
}
