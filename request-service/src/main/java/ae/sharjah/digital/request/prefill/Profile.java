package ae.sharjah.digital.request.prefill;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Profile of the person who creates a draft; read before the transaction that creates it. */
public sealed interface Profile {
    String NAME = "person.name";
    String EMAIL = "person.email";

    /** Returns whether a profile provides a source; other sources of a person are known from earlier requests only. */
    static boolean provides(@Nullable String source) {
        return NAME.equals(source) || EMAIL.equals(source);
    }

    /**
     * Profile that was read.
     *
     * @param values by source, without those that the person has not provided
     */
    record Known(Map<String, JsonNode> values) implements Profile {
        public Known {
            values = Map.copyOf(values);
        }

        /** Returns a text without personal data, which must not reach any log. */
        @Override
        public String toString() {
            return "Known[…]";
        }
    }

    /** The profile is needed, but could not be read now. */
    record Unavailable() implements Profile {}

    /** The profile is not needed. */
    record NotNeeded() implements Profile {}
}
