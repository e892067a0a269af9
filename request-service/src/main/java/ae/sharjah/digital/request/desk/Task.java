package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.request.workflow.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open place of a request where officers have to act.
 *
 * @param branch code of the stage's branch, or the empty text for the stage itself
 * @param place code of the stage, or of the branch's own stage
 * @param role which officers it waits for, or the empty text for any
 * @param due when it should be done, or null where nothing is promised
 * @param assignee who has taken it, or null
 * @param version counts its changes, from 1
 * @param request what of the request is shown beside
 */
public record Task(
        UUID id,
        UUID requestId,
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

    /** @param name null for one who never used the desk */
    public record Assignee(UUID id, @Nullable String name) {}

    /** @param applicant never shown; an officer's own request is for others */
    public record RequestInfo(
            UUID applicant, String reference, long version, UUID serviceId, int serviceVersion, String stage) {}

    boolean isAssignedTo(UUID officer) {
        return assignee != null && assignee.id().equals(officer);
    }

    boolean isAssignedToOther(UUID officer) {
        return assignee != null && !assignee.id().equals(officer);
    }
}
