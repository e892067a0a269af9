package ae.sharjah.digital.catalog.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something of the applicant that need not be asked, because it is known.
 *
 * @param source where it is held: {@code person.…} by identity, {@code agency.<id>.…} by an agency's system
 * @param format the form's format of such a value, or null when it has none of its own
 * @param assurance the lowest assurance of a person of whom it is known; null when of everyone
 * @param names patterns of the names fields have that ask for it, in lower case
 * @param labels patterns of their labels, by language, in lower case
 * @param mentions patterns of what gives such a field away wherever it stands in a label, by language, in lower case
 * @param samples values of this kind, invented: a pattern that takes one of them and none of {@code others} asks for it
 * @param others values of other kinds that look much the same
 */
record HeldField(
        String source,
        @Nullable String format,
        @Nullable String assurance,
        @Nullable List<String> names,
        @Nullable Map<String, List<String>> labels,
        @Nullable Map<String, List<String>> mentions,
        @Nullable List<String> samples,
        @Nullable List<String> others) {
    private static final String OF_AGENCY = "agency.";

    /** The agency that holds it; empty when identity does. */
    Optional<String> agency() {
        if (!source.startsWith(OF_AGENCY)) {
            return Optional.empty();
        }
        String rest = source.substring(OF_AGENCY.length());
        return Optional.of(rest.substring(0, Math.max(0, rest.indexOf('.'))));
    }
}
