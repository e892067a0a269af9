package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.catalogue.ServiceVersion;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Effect;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every move leaves behind: a step in the history, an event, and the effects the workflow names. */
@Component
class Moves {
    private final History history;
    private final RequestEvents events;
    private final Effects effects;

    Moves(History history, RequestEvents events, Effects effects) {
        this.history = history;
        this.events = events;
        this.effects = effects;
    }

    void record(
            Request before,
            Request after,
            Decision.Moved moved,
            ServiceVersion service,
            String action,
            Party actor,
            @Nullable String words) {
        // What is asked for lies with the request only as long as it waits; the history keeps it.
        Request.Waiting waiting = after.waiting();
        List<String> fields = waiting == null ? List.of() : waiting.fields();
        history.add(
                after.id(),
                new Step(
                        after.version(),
                        after.updatedAt(),
                        action,
                        actor,
                        before.stage(),
                        after.stage(),
                        after.status(),
                        after.reasonCode(),
                        words,
                        fields));
        boolean submitted = before.status() == Status.DRAFT && !after.status().ended();
        events.tell(submitted ? RequestEvents.Kind.SUBMITTED : RequestEvents.Kind.MOVED, after, action, before.stage());
        for (Effect effect : moved.effects()) {
            effects.carryOut(effect, after, service, action);
        }
    }

    /** A step that leaves the stage as it is. */
    void note(Request after, String step, Party actor) {
        history.add(
                after.id(),
                new Step(
                        after.version(),
                        after.updatedAt(),
                        step,
                        actor,
                        after.stage(),
                        after.stage(),
                        after.status(),
                        after.reasonCode(),
                        null,
                        List.of()));
        events.tell(RequestEvents.Kind.MOVED, after, step, after.stage());
    }
}
