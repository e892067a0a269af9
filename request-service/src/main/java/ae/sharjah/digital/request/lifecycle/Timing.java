package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.calendar.WorkingCalendar;
import ae.sharjah.digital.request.workflow.Place;
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
public record Timing(@Nullable Promised promised, Alarms alarms) {

    static Timing ofDraft(Terms terms, Instant now) {
        return new Timing(null, Alarms.ofDraft(terms.draft(), now));
    }

    /** A stage has begun. */
    Timing entered(Workflow workflow, State state, Status before, Terms terms, Instant now) {
        Status after = workflow.status(state);
        if (after == Status.DRAFT) {
            return ofDraft(terms, now);
        }
        if (after.ended()) {
            return new Timing(promised, Alarms.NONE);
        }
        Timing begun = switch (before) {
            case DRAFT -> begun(terms, now);
            // The service's promise was of the decision that is appealed against; the appeal's stages have their own.
            case REJECTED, COMPLETED, WITHDRAWN, EXPIRED -> new Timing(null, Alarms.NONE);
            case SUBMITTED, IN_PROGRESS, AWAITING_APPLICANT, AWAITING_PAYMENT -> this;
        };
        return new Timing(begun.promised, begun.alarms.entered(workflow, state, terms, now))
                .running(!outside(after), terms, now);
    }

    /** One branch has gone on. */
    Timing inBranch(String branch, Place place, Status after, Terms terms, Instant now) {
        return new Timing(promised, alarms.inBranch(branch, place, terms, now)).running(!outside(after), terms, now);
    }

    /** The agency's system does not have it any more, so nothing of its place is told. */
    Timing withoutPlaces(Map<String, InBranch> branches) {
        return new Timing(promised, alarms.withoutPlaces(branches));
    }

    Timing without(Alarm gone) {
        return new Timing(promised, alarms.without(gone));
    }

    private static Timing begun(Terms terms, Instant now) {
        if (terms.service() == null) {
            return new Timing(null, Alarms.NONE);
        }
        Duration whole = terms.service().on(terms.agency());
        // Standing still until it is known who is waited for.
        return new Timing(new Promised(null, whole), Alarms.NONE.promised());
    }

    private Timing running(boolean runs, Terms terms, Instant now) {
        if (promised == null || runs == (promised.until() != null)) {
            return this;
        }
        WorkingCalendar calendar = terms.agency();
        if (!runs) {
            return new Timing(promised.standingStill(calendar, now), alarms.standingStill());
        }
        Promised next = promised.running(calendar, now);
        Instant until = Objects.requireNonNull(next.until());
        return new Timing(next, alarms.running(soon(terms, calendar.between(now, until), now), until));
    }

    /** When a quarter of the whole is left. */
    private static Instant soon(Terms terms, Duration left, Instant now) {
        Duration quarter = terms.service() == null
                ? Duration.ZERO
                : terms.service().on(terms.agency()).dividedBy(4);
        Duration before = left.minus(quarter);
        return before.isPositive() ? terms.agency().after(now, before) : now;
    }

    /** Only they can end the waiting, and it is not the agency's time that passes. */
    private static boolean outside(Status status) {
        return status == Status.AWAITING_APPLICANT || status == Status.AWAITING_PAYMENT;
    }
}
