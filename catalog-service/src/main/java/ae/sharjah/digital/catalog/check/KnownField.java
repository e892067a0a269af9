package ae.sharjah.digital.catalog.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field whose value is already known of an applicant, so that forms need not ask for it.
 *
 * @param source source of the value: {@code person.…} for identity, {@code agency.<id>.…} for an agency's system
 * @param format format of the value in forms, or null if it has none of its own
 * @param assurance lowest assurance with which the value is known; null if it is known of everyone
 * @param names patterns of the names of fields that ask for it, in lower case
 * @param labels patterns of the labels of such fields, by language, in lower case
 * @param mentions patterns that identify such a field anywhere in its label, by language, in lower case
 * @param samples invented values of this kind: a pattern that accepts one of them and none of {@code others} asks for
 *     it
 * @param others similar values of other kinds
 */
record KnownField(
        String source,
        @Nullable String format,
        @Nullable String assurance,
        @Nullable List<String> names,
        @Nullable Map<String, List<String>> labels,
        @Nullable Map<String, List<String>> mentions,
        @Nullable List<String> samples,
        @Nullable List<String> others) {
    private static final String OF_AGENCY = "agency.";

    /** Returns the agency that has the value; empty if identity has it. */
    Optional<String> agency() {
        if (!source.startsWith(OF_AGENCY)) {
            return Optional.empty();
        }
        String rest = source.substring(OF_AGENCY.length());
        return Optional.of(rest.substring(0, Math.max(0, rest.indexOf('.'))));
    }
}
