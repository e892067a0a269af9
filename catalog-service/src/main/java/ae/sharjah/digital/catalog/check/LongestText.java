package ae.sharjah.digital.catalog.check;

import com.google.re2j.Pattern;
import java.util.Comparator;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The longest text that a field takes, within a bound. */
final class LongestText {
    private LongestText() {}

    /**
     * Where a pattern speaks of the text, the example with its last character said again as often as the pattern takes.
     *
     * @param field of type string, sound
     * @param example of its value; empty when there is none
     * @param most characters
     * @return empty when none is known that is longer than the example
     */
    static Optional<String> of(JsonNode field, String example, int most) {
        if (field.has("enum")) {
            return field.path("enum")
                    .valueStream()
                    .map(value -> value.asString(""))
                    .max(Comparator.comparingInt(String::length));
        }
        if (field.has("format")) {
            return Optional.empty();
        }
        int longest = Math.min(field.path("maxLength").asInt(most), most);
        if (!field.has("pattern")) {
            return Optional.of(
                    "x".repeat(Math.max(longest, field.path("minLength").asInt(0))));
        }
        if (example.isEmpty()) {
            return Optional.empty();
        }
        Pattern pattern = Pattern.compile(field.path("pattern").asString(""));
        String last = example.substring(example.offsetByCodePoints(example.length(), -1));
        for (int times = (longest - example.length()) / last.length(); times > 0; times = shorter(times)) {
            String text = example + last.repeat(times);
            if (pattern.matcher(text).find()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** Every one of the last few, of the longer ones some. */
    private static int shorter(int times) {
        return times > 64 ? times - times / 8 : times - 1;
    }
}
