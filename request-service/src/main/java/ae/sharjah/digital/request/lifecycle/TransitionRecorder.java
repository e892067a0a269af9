package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.history.History;
import ae.sharjah.digital.request.history.Step;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.promise.BranchState;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Effect;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recorder of what every transition leaves behind: a step in the history, an event, and the effects of the workflow. */
@Component
class TransitionRecorder {
    private final History history;
    private final RequestEvents events;
    private final Effects effects;
    private final TaskProjection tasks;

    TransitionRecorder(History history, RequestEvents events, Effects effects, TaskProjection tasks) {
        this.history = history;
        this.events = events;
        this.effects = effects;
        this.tasks = tasks;
    }

    /**
     * The party that initiates a transition, with what it says about it.
     *
     * @param person null where it is no person
     * @param reasonCode the agency's reason, or null
     * @param reasonParameters values for the placeholders in the reason's text
     * @param words the party's own words, or null
     * @param fields the answers that are asked about, as JSON Pointers into them
     */
    record Initiator(
            Party party,
            @Nullable PersonId person,
            @Nullable String reasonCode,
            Map<String, String> reasonParameters,
            @Nullable String words,
            List<String> fields) {

        static Initiator applicant(PersonId person, @Nullable String words) {
            return new Initiator(Party.APPLICANT, person, null, Map.of(), words, List.of());
        }
    }

    /** Records a transition: step, event, tasks and effects. */
    void record(Request before, Request after, Decision.Allowed allowed, ServiceVersion service, Initiator initiator) {
        String action = allowed.actionRef().code();
        history.add(after.id(), step(before, after, allowed, initiator));
        boolean submitted = before.status() == Status.DRAFT && !after.status().ended();
        events.publish(
                submitted ? RequestEvents.Kind.SUBMITTED : RequestEvents.Kind.MOVED, after, action, before.stage());
        tasks.update(before, after, service.workflow());
        for (Effect effect : allowed.effects()) {
            effects.carryOut(effect, after, service, action);
        }
    }

    private static Step step(Request before, Request after, Decision.Allowed allowed, Initiator initiator) {
        return new Step(
                after.version(),
                after.updatedAt(),
                allowed.actionRef().code(),
                initiator.party(),
                initiator.person(),
                branchMove(before, allowed),
                before.stage(),
                after.stage(),
                after.status(),
                initiator.reasonCode(),
                initiator.reasonParameters(),
                initiator.words(),
                initiator.fields(),
                allowed.effects());
    }

    private static Step.@Nullable BranchMove branchMove(Request before, Decision.Allowed allowed) {
        String branch = allowed.actionRef().branch();
        String to = allowed.branchTo();
        if (branch == null || to == null) {
            return null;
        }
        BranchState from = Objects.requireNonNull(before.branches().get(branch), branch);
        return new Step.BranchMove(branch, from.stage(), to);
    }

    /** Records a step of the platform's own, which leaves the request in its stage. */
    void recordPlatformStep(Request after, String step) {
        recordPlatformStep(after, step, null, null);
    }

    /**
     * Records a step of the platform's own, which leaves the request in its stage.
     *
     * @param branchMove the branch that the step is about, or null
     * @param reasonCode the reason of the step itself, or null; the reason of the request stays with the step that gave it
     */
    void recordPlatformStep(
            Request after, String step, Step.@Nullable BranchMove branchMove, @Nullable String reasonCode) {
        history.add(
                after.id(),
                Step.ofPlatform(
                        after.version(),
                        after.updatedAt(),
                        step,
                        branchMove,
                        after.stage(),
                        after.status(),
                        reasonCode));
        events.publish(RequestEvents.Kind.MOVED, after, step, after.stage());
    }
}
