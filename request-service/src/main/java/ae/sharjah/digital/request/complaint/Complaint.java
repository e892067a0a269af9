package ae.sharjah.digital.request.complaint;

import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A complaint about a request. Immutable: each action returns the complaint after it, with the next version.
 *
 * @param reference public reference
 * @param person the person who created it
 * @param category code of its category
 * @param language language of the person, BCP 47, in which the answer is expected
 * @param reopened whether the person has reopened it after the first answer
 * @param since when the party that must act next was notified, or null when no party must act
 * @param until the agency's deadline, or null when no answer is due
 * @param overdueSince when it was recorded as overdue, or null when it is not; remains with a late answer, and is reset
 *     when the complaint is reopened
 * @param version counts its changes, from 1
 */
public record Complaint(
        ComplaintId id,
        String reference,
        RequestId requestId,
        PersonId person,
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

    /** Returns the complaint with the mark that its deadline has passed. */
    Complaint overdue(Instant now) {
        return withState(state, reopened, since, until, now, now);
    }

    /** Returns when the complaint is to be marked overdue, or null when it was marked already or has no deadline. */
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
