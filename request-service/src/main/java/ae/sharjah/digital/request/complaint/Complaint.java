package ae.sharjah.digital.request.complaint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint about a request. A value: each act gives the complaint after it, one version on.
 *
 * @param reference what people call it
 * @param person who made it
 * @param category code of what it is about
 * @param language that the person reads, BCP 47: the answer is to be in it
 * @param reopened whether the first answer was not enough
 * @param since when whoever has to act now got to know, or null where nobody has
 * @param until when the agency has promised to answer, or null while it need not
 * @param version counts its changes, from 1
 */
public record Complaint(
        UUID id,
        String reference,
        UUID requestId,
        UUID person,
        String agencyId,
        String category,
        String language,
        ComplaintState state,
        boolean reopened,
        @Nullable Instant since,
        @Nullable Instant until,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    Complaint answered(Instant now) {
        return moved(ComplaintState.ANSWERED, reopened, now, null, now);
    }

    Complaint reopened(Instant now, Instant promised) {
        return moved(ComplaintState.OPEN, true, now, promised, now);
    }

    Complaint closed(Instant now) {
        return moved(ComplaintState.CLOSED, reopened, null, null, now);
    }

    private Complaint moved(
            ComplaintState to, boolean again, @Nullable Instant newSince, @Nullable Instant newUntil, Instant now) {
        return new Complaint(
                id,
                reference,
                requestId,
                person,
                agencyId,
                category,
                language,
                to,
                again,
                newSince,
                newUntil,
                version + 1,
                createdAt,
                now);
    }
}
