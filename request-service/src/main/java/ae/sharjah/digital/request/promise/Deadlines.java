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
 * Deadlines of a request: the promise for the whole, and the pending alarms.
 *
 * @param promise null for a draft, and where the service promises nothing
 */
public record Deadlines(@Nullable ServicePromise promise, Alarms alarms) {

    public static Deadlines ofDraft(DeadlineRules rules, Instant now) {
        return new Deadlines(null, Alarms.ofDraft(rules.draft(), now));
    }

    /** Returns the deadlines on entering a stage. */
    public Deadlines afterEntering(Workflow workflow, State state, Status before, DeadlineRules rules, Instant now) {
        Status after = workflow.status(state);
        if (after == Status.DRAFT) {
            return ofDraft(rules, now);
        }
        if (after.ended()) {
            return new Deadlines(promise, Alarms.NONE);
        }
        Deadlines begun = switch (before) {
            case DRAFT -> atSubmission(rules, now);
            // The service promised the decision that is appealed against; the stages of the appeal have their own
            // promises.
            case REJECTED, COMPLETED, WITHDRAWN, EXPIRED -> new Deadlines(null, Alarms.NONE);
            case SUBMITTED, IN_PROGRESS, AWAITING_APPLICANT, AWAITING_PAYMENT -> this;
        };
        return new Deadlines(begun.promise, begun.alarms.afterEntering(workflow, state, rules, now))
                .withPromiseRunning(!awaitsOutsideParty(after), rules, now);
    }

    /** Returns the deadlines after one branch has moved. */
    public Deadlines afterBranchMove(String branch, StageNode node, Status after, DeadlineRules rules, Instant now) {
        return new Deadlines(promise, alarms.afterBranchMove(branch, node, rules, now))
                .withPromiseRunning(!awaitsOutsideParty(after), rules, now);
    }

    /** Returns the deadlines without the alarms of the agency's system, which no longer has the request. */
    public Deadlines withoutThoseOfAgencySystem(Map<String, BranchState> branches) {
        return new Deadlines(promise, alarms.withoutThoseOfAgencySystem(branches));
    }

    public Deadlines withoutAlarm(Alarm gone) {
        return new Deadlines(promise, alarms.without(gone));
    }

    private static Deadlines atSubmission(DeadlineRules rules, Instant now) {
        if (rules.service() == null) {
            return new Deadlines(null, Alarms.NONE);
        }
        Duration whole = rules.service().durationIn(rules.agency());
        // Paused until the party that has to act is known.
        return new Deadlines(new ServicePromise(null, whole), Alarms.NONE.withServicePromise());
    }

    private Deadlines withPromiseRunning(boolean runs, DeadlineRules rules, Instant now) {
        if (promise == null || runs == (promise.until() != null)) {
            return this;
        }
        WorkingCalendar calendar = rules.agency();
        if (!runs) {
            return new Deadlines(promise.paused(calendar, now), alarms.paused());
        }
        ServicePromise next = promise.resumed(calendar, now);
        Instant until = Objects.requireNonNull(next.until());
        return new Deadlines(next, alarms.resumed(reminderAt(rules, calendar.between(now, until), now), until));
    }

    /** Returns when a quarter of the whole time is left. */
    private static Instant reminderAt(DeadlineRules rules, Duration left, Instant now) {
        Duration quarter = rules.service() == null
                ? Duration.ZERO
                : rules.service().durationIn(rules.agency()).dividedBy(4);
        Duration before = left.minus(quarter);
        return before.isPositive() ? rules.agency().after(now, before) : now;
    }

    /** Returns whether the agency's time is paused: only the applicant or a payment can end the waiting. */
    private static boolean awaitsOutsideParty(Status status) {
        return status == Status.AWAITING_APPLICANT || status == Status.AWAITING_PAYMENT;
    }
}
