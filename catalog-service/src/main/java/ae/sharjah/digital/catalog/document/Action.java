package ae.sharjah.digital.catalog.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moves a request on.
 *
 * @param by who may
 * @param role which of the agency's officers; null for those who own the stage
 * @param to code of the next stage, within the same branch if it is in one; its own stage to stay
 * @param effects what else happens
 * @param requires what has to be given with it
 * @param documents codes of documents that have to be there; left out where none has
 * @param fields answers that have to be given with it, as JSON Pointers into them; left out where none has
 * @param guard condition in CEL; the action is refused where it does not hold
 * @param refusal what is told then; there with every guard
 * @param fourEyes codes of actions; whoever took one of them on the request may not take this one
 */
public record Action(
        String by,
        @Nullable String role,
        String to,
        LanguageMap label,
        List<String> effects,
        List<String> requires,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> documents,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> fields,
        @Nullable String guard,
        @Nullable LanguageMap refusal,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> fourEyes) {

    public Action {
        effects = effects == null ? List.of() : effects;
        requires = requires == null ? List.of() : requires;
        documents = documents == null ? List.of() : documents;
        fields = fields == null ? List.of() : fields;
        fourEyes = fourEyes == null ? List.of() : fourEyes;
    }
}
