package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.history.PlatformSteps;
import ae.sharjah.digital.request.history.Step;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.promise.Alarm;
import ae.sharjah.digital.request.promise.Alarm.Kind;
import ae.sharjah.digital.request.promise.BranchState;
import ae.sharjah.digital.request.promise.WaitingOn;
import ae.sharjah.digital.request.workflow.ActionRef;
import ae.sharjah.digital.request.workflow.Actor;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Actions of the platform when a time limit has passed. Each alarm is one transaction with its step, its event and its own
 * removal, so it fires once.
 */
@Service
public class TimedActions {
    private static final Logger LOG = LoggerFactory.getLogger(TimedActions.class);
    private static final String TIME_OVER = "time-over";

    private final RequestTransition transition;
    private final Requests requests;
    private final TransitionRecorder recorder;
    private final TransitionDecider decider;

    TimedActions(
            RequestTransition transition, Requests requests, TransitionRecorder recorder, TransitionDecider decider) {
        this.transition = transition;
        this.requests = requests;
        this.recorder = recorder;
        this.decider = decider;
    }

    /**
     * Fires the alarm of a request that was due first: takes the action that the workflow gives to the platform there, else
     * records a step.
     *
     * @param now in microseconds, the precision of the database, as the injected clock returns it
     * @return the kind of the alarm; empty when none is due, or another transaction has locked the request
     */
    @Transactional
    public Optional<Kind> fire(RequestId id, Instant now) {
        return requests.lockDue(id, now).map(request -> fire(request, now));
    }

    private Kind fire(Request current, Instant now) {
        Alarm alarm = current.deadlines()
                .alarms()
                .firstDue(now)
                .orElseThrow(() -> new IllegalStateException("request " + current.id() + " has no alarm that is due"));
        if (!tryAction(current, alarm, now)) {
            Request next = current.withAlarmFired(alarm, now);
            requests.update(next);
            recorder.recordPlatformStep(next, stepCode(current, alarm), branchMove(current, alarm), null);
        }
        return alarm.kind();
    }

    private boolean tryAction(Request current, Alarm alarm, Instant now) {
        if (alarm.kind() != Kind.OVERDUE && alarm.kind() != Kind.DRAFT_EXPIRES) {
            return false;
        }
        ServiceVersion service = transition.serviceOf(current);
        String branch = alarm.branch().isEmpty() ? null : alarm.branch();
        Optional<ActionRef> actionRef = service.workflow().actionsOf(current.state(), Party.PLATFORM).keySet().stream()
                .filter(one -> Objects.equals(one.branch(), branch))
                .findFirst();
        return actionRef.isPresent() && tryAction(current, alarm, service, actionRef.get(), now);
    }

    private boolean tryAction(Request current, Alarm alarm, ServiceVersion service, ActionRef actionRef, Instant now) {
        String reason = alarm.kind() == Kind.DRAFT_EXPIRES ? null : TIME_OVER;
        Request changed = current.withAlarmRemoved(alarm);
        return switch (decider.decide(
                changed, service, actionRef, Actor.PLATFORM, null, Set.of(Input.REASON_CODE), Set.of())) {
            case Decision.Allowed allowed -> {
                boolean draftEnds = current.status() == Status.DRAFT
                        && service.workflow().status(allowed.to()).ended();
                // The answers of an expired draft are not needed any more.
                Request stored = draftEnds
                        ? changed.withAnswers(JsonNodeFactory.instance.objectNode(), current.assurance())
                        : changed;
                var initiator =
                        new TransitionRecorder.Initiator(Party.PLATFORM, null, reason, Map.of(), null, List.of());
                transition.complete(current, stored, service, allowed, initiator, now);
                yield true;
            }
            case Decision.Refused(var refusal) -> {
                LOG.info("request {} refuses the platform's {}: {}", current.id(), actionRef.code(), refusal);
                yield false;
            }
        };
    }

    /** Returns the code of the step; it says whose time is over, since the agency's does not concern the applicant. */
    private static String stepCode(Request request, Alarm alarm) {
        BranchState branch = request.branches().get(alarm.branch());
        WaitingOn waiting = branch == null ? request.waiting() : branch.waiting();
        boolean outside = waiting != null && alarm.kind().aboutStageNode() && waiting.awaitsOutsideParty();
        if (!outside) {
            return alarm.kind().step();
        }
        return alarm.kind() == Kind.DUE_SOON ? PlatformSteps.ANSWER_DUE_SOON : PlatformSteps.ANSWER_OVERDUE;
    }

    private static Step.@Nullable BranchMove branchMove(Request request, Alarm alarm) {
        BranchState branch = request.branches().get(alarm.branch());
        return branch == null ? null : new Step.BranchMove(alarm.branch(), branch.stage(), branch.stage());
    }
}
