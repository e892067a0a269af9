package ae.sharjah.digital.catalog.document;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * How a request moves.
 *
 * @param initial code of the first stage
 * @param stages by code
 */
public record Workflow(String initial, Map<String, Stage> stages) {

    /**
     * Where a request may stand.
     *
     * @param status the platform-wide summary
     * @param owner who holds the ball; null where the request has ended
     * @param promise ISO 8601 duration in working time
     * @param what what is being waited for
     * @param visit where the applicant has to be in person: {@code office} or {@code site}; null where nowhere
     * @param actions by code; empty where the request has ended
     */
    public record Stage(
            String status,
            LanguageMap label,
            @Nullable String owner,
            @Nullable String promise,
            @Nullable LanguageMap what,
            @Nullable String visit,
            Map<String, Action> actions) {

        public Stage {
            actions = actions == null ? Map.of() : actions;
        }

        public Stage withPromise(@Nullable String other) {
            return new Stage(status, label, owner, other, what, visit, actions);
        }
    }

    /**
     * What moves a request on.
     *
     * @param by who may
     * @param to code of the next stage
     * @param effects what else happens
     * @param requires what has to be given with it
     * @param guard condition in CEL; the action is refused where it does not hold
     * @param refusal what is told then; there with every guard
     */
    public record Action(
            String by,
            String to,
            LanguageMap label,
            List<String> effects,
            List<String> requires,
            @Nullable String guard,
            @Nullable LanguageMap refusal) {

        public Action {
            effects = effects == null ? List.of() : effects;
            requires = requires == null ? List.of() : requires;
        }
    }

    /** Codes of the stages a request can get to, nearest to the first stage first. */
    public SequencedSet<String> reachable() {
        var found = new LinkedHashSet<String>();
        var ahead = new ArrayDeque<String>();
        ahead.add(initial);
        while (!ahead.isEmpty()) {
            String code = ahead.remove();
            Stage stage = stages.get(code);
            if (stage != null && found.add(code)) {
                stage.actions().values().forEach(action -> ahead.add(action.to()));
            }
        }
        return found;
    }

    /** The same with {@code promise} written out wherever a stage promises the time of the service itself. */
    public Workflow promising(String promise) {
        var expanded = new LinkedHashMap<String, Stage>();
        stages.forEach((code, stage) ->
                expanded.put(code, "service".equals(stage.promise()) ? stage.withPromise(promise) : stage));
        return new Workflow(initial, expanded);
    }
}
