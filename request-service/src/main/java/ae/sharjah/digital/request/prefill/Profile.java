package ae.sharjah.digital.request.prefill;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the platform tells of whoever makes a draft; read before the transaction that makes it. */
public sealed interface Profile {
    String NAME = "person.name";
    String EMAIL = "person.email";

    /** Whether a profile can tell it; the other sources of a person are known from earlier requests alone. */
    static boolean provides(@Nullable String source) {
        return NAME.equals(source) || EMAIL.equals(source);
    }

    /** @param values by source; what the person has not told is left out */
    record Known(Map<String, JsonNode> values) implements Profile {
        public Known {
            values = Map.copyOf(values);
        }

        /** Keeps personal data out of logs, whoever prints it. */
        @Override
        public String toString() {
            return "Known[…]";
        }
    }

    /** It was needed, and could not be read now. */
    record Unavailable() implements Profile {}

    /** Nothing in it is needed. */
    record NotNeeded() implements Profile {}
}
