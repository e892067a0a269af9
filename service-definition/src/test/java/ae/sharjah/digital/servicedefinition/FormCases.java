package ae.sharjah.digital.servicedefinition;

import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases of the contract, which the portal's tests read too. */
public final class FormCases {
    private static final JsonNode CASES = JsonMapper.shared().readTree(Path.of("contract/form-cases.json"));

    private FormCases() {}

    /** Returns the cases at a JSON Pointer; there is at least one. */
    public static Stream<JsonNode> of(String pointer) {
        JsonNode found = CASES.at(pointer);
        if (found.isEmpty()) {
            throw new AssertionError("no cases at " + pointer);
        }
        return found.valueStream();
    }
}
