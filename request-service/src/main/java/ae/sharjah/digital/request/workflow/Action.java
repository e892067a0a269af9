package ae.sharjah.digital.request.workflow;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What leads from one stage to another. One that leads to its own stage stays in it, branches and all.
 *
 * @param by who may take it
 * @param role which officers may; where null, those of the stage's owner
 * @param to code of the stage it leads to, within the same branch if it is in one
 * @param effects what happens besides
 * @param requires what must be given with it
 * @param documents codes of the documents that must be there
 * @param fields answers that must be given with it, as JSON Pointers into them
 * @param guard condition in CEL without which it is refused
 * @param refusal what is told then, by language
 * @param fourEyes codes of actions; whoever took one of them on this request may not take this one
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

    /** What a definition leaves out is empty. */
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
