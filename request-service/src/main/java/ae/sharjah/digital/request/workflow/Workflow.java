package ae.sharjah.digital.request.workflow;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How requests of one service version move, as data.
 *
 * @param initial code of the stage a draft is in
 * @param stages by code
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Workflow(String initial, Map<String, Stage> stages) {

    /** @throws IllegalArgumentException for a stage the workflow does not have */
    public Stage stage(String code) {
        Stage stage = stages.get(code);
        if (stage == null) {
            throw new IllegalArgumentException("the workflow has no stage " + code);
        }
        return stage;
    }

    /**
     * Where a request can stand.
     *
     * @param owner who has to act; null where it has ended
     * @param promise how long the stage may last, or null where nothing is promised
     * @param what what is awaited, by language, or null
     * @param actions by code
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Stage(
            Status status,
            Map<String, String> label,
            @Nullable Party owner,
            @Nullable Duration promise,
            @Nullable Map<String, String> what,
            @Nullable Map<String, Action> actions) {

        public Map<String, Action> actions() {
            return actions == null ? Map.of() : actions;
        }
    }

    /**
     * What leads from one stage to another.
     *
     * @param by who may take it
     * @param to code of the stage it leads to
     * @param effects what happens besides
     * @param requires what must be given with it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Action(
            Party by,
            String to,
            Map<String, String> label,
            @Nullable List<Effect> effects,
            @Nullable Set<Input> requires) {

        public List<Effect> effects() {
            return effects == null ? List.of() : effects;
        }

        public Set<Input> requires() {
            return requires == null ? Set.of() : requires;
        }
    }
}
