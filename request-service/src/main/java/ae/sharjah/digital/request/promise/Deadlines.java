package ae.sharjah.digital.request.promise;

import ae.sharjah.digital.request.calendar.WorkingCalendar;
import ae.sharjah.digital.request.workflow.StageNode;
import ae.sharjah.digital.request.workflow.State;
import ae.sharjah.digital.request.workflow.Status;
import ae.sharjah.digital.request.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is promised for a request as a whole, and what is to happen to it by itself.
 *
 * @param promised null for a draft, and where the service promises nothing
 */
public record Deadlines(@Nullable ServicePromise promise, Alarms alarms) {

    static Deadlines ofDraft(DeadlineRules terms, Instant now) {
        return new Deadlines(null, Alarms.ofDraft(terms.draft(), now));
    }

    /** A stage has begun. */
    Deadlines afterEntering(Workflow workflow, State state, Status before, DeadlineRules terms, Instant now) {
        Status after = workflow.status(state);
        if (after == Status.DRAFT) {
            return ofDraft(terms, now);
        }
        if (after.ended()) {
            return new Deadlines(promise, Alarms.NONE);
        }
        Deadlines begun = switch (before) {
            case DRAFT -> atSubmission(terms, now);
            // The service's promise was of the decision that is appealed against; the appeal's stages have their own.
            case REJECTED, COMPLETED, WITHDRAWN, EXPIRED -> new Deadlines(null, Alarms.NONE);
            case SUBMITTED, IN_PROGRESS, AWAITING_APPLICANT, AWAITING_PAYMENT -> this;
        };
        return new Deadlines(begun.promise, begun.alarms.afterEntering(workflow, state, terms, now))
                .withPromiseRunning(!awaitsOutsideParty(after), terms, now);
    }

    /** One branch has gone on. */
    Deadlines afterBranchMove(String branch, StageNode place, Status after, DeadlineRules terms, Instant now) {
        return new Deadlines(promise, alarms.afterBranchMove(branch, place, terms, now)).withPromiseRunning(!awaitsOutsideParty(after), terms, now);
    }

    /** The agency's system does not have it any more, so nothing of its place is told. */
    Deadlines withoutThoseOfAgencySystem(Map<String, BranchState> branches) {
        return new Deadlines(promise, alarms.withoutThoseOfAgencySystem(branches));
    }

    Deadlines withoutAlarm(Alarm gone) {
        return new Deadlines(promise, alarms.without(gone));
    }

    private static Deadlines atSubmission(DeadlineRules terms, Instant now) {
        if (terms.service() == null) {
            return new Deadlines(null, Alarms.NONE);
        }
        Duration whole = terms.service().durationIn(terms.agency());
        // Standing still until it is known who is waited for.
        return new Deadlines(new ServicePromise(null, whole), Alarms.NONE.withServicePromise());
    }

    private Deadlines withPromiseRunning(boolean runs, DeadlineRules terms, Instant now) {
        if (promise == null || runs == (promise.until() != null)) {
            return this;
        }
        WorkingCalendar calendar = terms.agency();
        if (!runs) {
            return new Deadlines(promise.paused(calendar, now), alarms.paused());
        }
        ServicePromise next = promise.resumed(calendar, now);
        Instant until = Objects.requireNonNull(next.until());
        return new Deadlines(next, alarms.resumed(reminderAt(terms, calendar.between(now, until), now), until));
    }

    /** When a quarter of the whole is left. */
    private static Instant reminderAt(DeadlineRules terms, Duration left, Instant now) {
        Duration quarter = terms.service() == null
                ? Duration.ZERO
                : terms.service().durationIn(terms.agency()).dividedBy(4);
        Duration before = left.minus(quarter);
        return before.isPositive() ? terms.agency().after(now, before) : now;
    }

    /** Only they can end the waiting, and it is not the agency's time that passes. */
    private static boolean awaitsOutsideParty(Status status) {
        return status == Status.AWAITING_APPLICANT || status == Status.AWAITING_PAYMENT;
    }
}
