package ae.sharjah.digital.catalog.document;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action that moves a request to its next stage.
 *
 * @param by the party that may take the action
 * @param role role of the agency's officers who may take it; null for those who own the stage
 * @param to code of the next stage, within the same branch if the action is in one; its own stage to stay
 * @param effects effects of the action
 * @param requires inputs that have to be provided with the action
 * @param documents codes of documents that have to be present; left out in JSON if empty
 * @param fields answers that have to be provided with the action, as JSON Pointers; left out in JSON if empty
 * @param guard condition in CEL; the action is refused where it does not hold
 * @param refusal text shown when the guard refuses the action; present with every guard
 * @param fourEyes codes of actions; an officer who took one of them on the request may not take this one
 */
public record Action(
        String by,
        @Nullable String role,
        String to,
        LocalizedText label,
        List<String> effects,
        List<String> requires,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> documents,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> fields,
        @Nullable String guard,
        @Nullable LocalizedText refusal,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> fourEyes) {

    public Action {
        effects = effects == null ? List.of() : effects;
        requires = requires == null ? List.of() : requires;
        documents = documents == null ? List.of() : documents;
        fields = fields == null ? List.of() : fields;
        fourEyes = fourEyes == null ? List.of() : fourEyes;
    }
}
