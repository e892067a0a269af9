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
 * @param overdueSince when it was told that the promised time was over, or null while that is not so; stays with a late
 *     answer, and begins anew when the complaint is reopened
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
        @Nullable Instant overdueSince,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    Complaint answered(Instant now) {
        return withState(ComplaintState.ANSWERED, reopened, now, null, overdueSince, now);
    }

    Complaint reopened(Instant now, Instant promised) {
        return withState(ComplaintState.OPEN, true, now, promised, null, now);
    }

    Complaint closed(Instant now) {
        return withState(ComplaintState.CLOSED, reopened, null, null, overdueSince, now);
    }

    /** It has been told that the promised time is over. */
    Complaint overdue(Instant now) {
        return withState(state, reopened, since, until, now, now);
    }

    /** When it is to be told that the promised time is over, or null when that has been told or nothing is promised. */
    @Nullable
    Instant nextAlarm() {
        return overdueSince == null ? until : null;
    }

    private Complaint withState(
            ComplaintState to,
            boolean again,
            @Nullable Instant newSince,
            @Nullable Instant newUntil,
            @Nullable Instant newOverdueSince,
            Instant now) {
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
                newOverdueSince,
                version + 1,
                createdAt,
                now);
    }
}
