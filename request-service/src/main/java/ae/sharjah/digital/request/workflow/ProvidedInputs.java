package ae.sharjah.digital.request.workflow;

import java.util.EnumSet;
import java.util.Set;

/**
 * Inputs that come with an action.
 *
 * @param inputs the general inputs among them
 * @param documents codes of the documents that the request has
 * @param fields answers that are provided, as JSON Pointers into them
 */
public record ProvidedInputs(Set<Input> inputs, Set<String> documents, Set<String> fields) {
    public static final ProvidedInputs NOTHING = new ProvidedInputs(Set.of(), Set.of(), Set.of());

    /** Counts a reason code as a reason, too. */
    public ProvidedInputs {
        Set<Input> all = EnumSet.noneOf(Input.class);
        all.addAll(inputs);
        if (all.contains(Input.REASON_CODE)) {
            all.add(Input.REASON);
        }
        inputs = Set.copyOf(all);
        documents = Set.copyOf(documents);
        fields = Set.copyOf(fields);
    }

    public static ProvidedInputs of(Input... inputs) {
        return new ProvidedInputs(Set.of(inputs), Set.of(), Set.of());
    }
}
