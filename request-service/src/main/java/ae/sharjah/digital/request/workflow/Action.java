package ae.sharjah.digital.request.workflow;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Action that leads from one stage to another. An action that leads to its own stage stays in it, with its branches.
 *
 * @param by the party that may take it
 * @param role the role of the officers who may take it; where null, the role of the stage's owner
 * @param to code of the stage it leads to, within the same branch if it is in one
 * @param effects further effects of the action
 * @param requires inputs that must come with it
 * @param documents codes of the documents that the request must have
 * @param fields answers that must come with it, as JSON Pointers into them
 * @param guard condition in CEL; where it is not met the action is refused
 * @param refusal text of that refusal, by language
 * @param fourEyes codes of actions; a person who took one of them on this request may not take this one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Action(
        Party by,
        @Nullable String role,
        String to,
        Map<String, String> label,
        List<Effect> effects,
        Set<Input> requires,
        Set<String> documents,
        Set<String> fields,
        @Nullable String guard,
        Map<String, String> refusal,
        Set<String> fourEyes) {

    /** Replaces missing parts of a definition by empty ones. */
    public Action(
            Party by,
            @Nullable String role,
            String to,
            Map<String, String> label,
            @Nullable List<Effect> effects,
            @Nullable Set<Input> requires,
            @Nullable Set<String> documents,
            @Nullable Set<String> fields,
            @Nullable String guard,
            @Nullable Map<String, String> refusal,
            @Nullable Set<String> fourEyes) {
        this.by = by;
        this.role = role;
        this.to = to;
        this.label = label;
        this.effects = effects == null ? List.of() : List.copyOf(effects);
        this.requires = requires == null ? Set.of() : Set.copyOf(requires);
        this.documents = documents == null ? Set.of() : Set.copyOf(documents);
        this.fields = fields == null ? Set.of() : Set.copyOf(fields);
        this.guard = guard;
        this.refusal = refusal == null ? Map.of() : refusal;
        this.fourEyes = fourEyes == null ? Set.of() : Set.copyOf(fourEyes);
    }
}
