package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.history.PlatformSteps;
import ae.sharjah.digital.request.history.Step;
import ae.sharjah.digital.request.promise.Alarm;
import ae.sharjah.digital.request.promise.BranchState;
import ae.sharjah.digital.request.promise.DeadlineRulesFactory;
import ae.sharjah.digital.request.promise.WaitingOn;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.promise.Alarm.Kind;
import ae.sharjah.digital.request.workflow.ActionRef;
import ae.sharjah.digital.request.workflow.Actor;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What happens to requests by itself when time is over. Each alarm is one transaction with its step, its event and its
 * own removal, so it goes off once.
 */
@Service
public class TimedActions {
    private static final Logger LOG = LoggerFactory.getLogger(TimedActions.class);
    private static final String TIME_OVER = "time-over";

    private final Requests requests;
    private final TransitionRecorder recorder;
    private final TransitionDecider decider;
    private final ServiceVersions services;
    private final DeadlineRulesFactory deadlineRules;

    TimedActions(Requests requests, TransitionRecorder moves, TransitionDecider decisions, ServiceVersions services, DeadlineRulesFactory terms) {
        this.requests = requests;
        this.recorder = moves;
        this.decider = decisions;
        this.services = services;
        this.deadlineRules = terms;
    }

    /**
     * Carries out the alarm of a request that was due first: the action that the workflow gives to the platform there, else
     * a step that tells of it.
     *
     * @param time now
     * @return what went off; empty when none is due, or somebody else holds the request just now
     */
    @Transactional
    public Optional<Kind> fire(UUID id, Instant time) {
        Instant now = time.truncatedTo(ChronoUnit.MICROS);
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
            recorder.recordPlatformStep(next, step(current, alarm), Party.PLATFORM, within(current, alarm), null);
        }
        return alarm.kind();
    }

    private boolean tryAction(Request current, Alarm alarm, Instant now) {
        if (alarm.kind() != Kind.OVERDUE && alarm.kind() != Kind.DRAFT_EXPIRES) {
            return false;
        }
        ServiceVersion service = services.version(current.serviceId(), current.serviceVersion());
        String branch = alarm.branch().isEmpty() ? null : alarm.branch();
        Optional<ActionRef> act = service.workflow().actionsOf(current.state(), Party.PLATFORM).keySet().stream()
                .filter(one -> Objects.equals(one.branch(), branch))
                .findFirst();
        return act.isPresent() && tryAction(current, alarm, service, act.get(), now);
    }

    private boolean tryAction(Request current, Alarm alarm, ServiceVersion service, ActionRef act, Instant now) {
        String reason = alarm.kind() == Kind.DRAFT_EXPIRES ? null : TIME_OVER;
        Request ringing = current.withAlarmRemoved(alarm);
        return switch (decider.decide(ringing, service, act, Actor.PLATFORM, null, Set.of(Input.REASON_CODE), Set.of())) {
            case Decision.Allowed moved -> {
                boolean givenUp = current.status() == Status.DRAFT
                        && service.workflow().status(moved.to()).ended();
                // Nobody needs the answers of a draft that was given up.
                Request kept =
                        givenUp ? ringing.withAnswers(JsonNodeFactory.instance.objectNode(), current.assurance()) : ringing;
                Request next = kept.afterDecision(service.workflow(), moved, reason, List.of(), deadlineRules.forService(service), now);
                requests.update(next);
                var mover = new TransitionRecorder.Initiator(Party.PLATFORM, null, reason, null, List.of());
                recorder.record(current, next, moved, service, mover);
                yield true;
            }
            case Decision.Refused(var refusal) -> {
                LOG.info("request {} refuses the platform's {}: {}", current.id(), act.code(), refusal);
                yield false;
            }
        };
    }

    /** Whose time it is stands in the step: the applicant need not mind the agency's. */
    private static String step(Request request, Alarm alarm) {
        BranchState in = request.branches().get(alarm.branch());
        WaitingOn waiting = in == null ? request.waiting() : in.waiting();
        boolean outside = waiting != null
                && alarm.kind().aboutStageNode()
                && (waiting.party() == Party.APPLICANT || waiting.party() == Party.PAYMENT);
        if (!outside) {
            return alarm.kind().step();
        }
        return alarm.kind() == Kind.DUE_SOON ? PlatformSteps.ANSWER_DUE_SOON : PlatformSteps.ANSWER_OVERDUE;
    }

    private static Step.@Nullable BranchMove within(Request request, Alarm alarm) {
        BranchState in = request.branches().get(alarm.branch());
        return in == null ? null : new Step.BranchMove(alarm.branch(), in.stage(), in.stage());
    }
}
