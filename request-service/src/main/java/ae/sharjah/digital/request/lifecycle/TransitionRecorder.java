package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.history.History;
import ae.sharjah.digital.request.history.Step;
import ae.sharjah.digital.request.promise.BranchState;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Effect;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every move leaves behind: a step in the history, an event, and the effects the workflow names. */
@Component
class TransitionRecorder {
    private final History history;
    private final RequestEvents events;
    private final Effects effects;
    private final TaskProjection tasks;

    TransitionRecorder(History history, RequestEvents events, Effects effects, TaskProjection lists) {
        this.history = history;
        this.events = events;
        this.effects = effects;
        this.tasks = lists;
    }

    /**
     * Who moves a request.
     *
     * @param person null where it is no person
     * @param reasonCode the agency's reason, or null
     * @param reasonParameters what its text is filled with
     * @param words the actor's own, or null
     * @param fields the answers that are asked about
     */
    record Initiator(
            Party party,
            @Nullable UUID person,
            @Nullable String reasonCode,
            Map<String, String> reasonParameters,
            @Nullable String words,
            List<String> fields) {

        Initiator(
                Party party,
                @Nullable UUID person,
                @Nullable String reasonCode,
                @Nullable String words,
                List<String> fields) {
            this(party, person, reasonCode, Map.of(), words, fields);
        }
    }

    void record(Request before, Request after, Decision.Allowed moved, ServiceVersion service, Initiator mover) {
        String action = moved.actionRef().code();
        history.add(
                after.id(),
                new Step(
                        after.version(),
                        after.updatedAt(),
                        action,
                        mover.party(),
                        mover.person(),
                        within(before, moved),
                        before.stage(),
                        after.stage(),
                        after.status(),
                        mover.reasonCode(),
                        mover.reasonParameters(),
                        mover.words(),
                        mover.fields(),
                        moved.effects()));
        boolean submitted = before.status() == Status.DRAFT && !after.status().ended();
        events.publish(submitted ? RequestEvents.Kind.SUBMITTED : RequestEvents.Kind.MOVED, after, action, before.stage());
        tasks.update(before, after, service.workflow());
        for (Effect effect : moved.effects()) {
            effects.carryOut(effect, after, service, action);
        }
    }

    private static Step.@Nullable BranchMove within(Request before, Decision.Allowed moved) {
        String branch = moved.actionRef().branch();
        String to = moved.branchTo();
        if (branch == null || to == null) {
            return null;
        }
        BranchState from = Objects.requireNonNull(before.branches().get(branch), branch);
        return new Step.BranchMove(branch, from.stage(), to);
    }

    /** A step that leaves the stage as it is. */
    void recordPlatformStep(Request after, String step, Party actor) {
        recordPlatformStep(after, step, actor, null, null);
    }

    /**
     * The same.
     *
     * @param within the branch it is about, or null
     * @param reasonCode its own reason, or null; that of the request stays with the step that gave it
     */
    void recordPlatformStep(Request after, String step, Party actor, Step.@Nullable BranchMove within, @Nullable String reasonCode) {
        history.add(
                after.id(),
                new Step(
                        after.version(),
                        after.updatedAt(),
                        step,
                        actor,
                        null,
                        within,
                        after.stage(),
                        after.stage(),
                        after.status(),
                        reasonCode,
                        null,
                        List.of(),
                        List.of()));
        events.publish(RequestEvents.Kind.MOVED, after, step, after.stage());
    }
}
