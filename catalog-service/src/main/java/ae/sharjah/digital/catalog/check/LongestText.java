package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.servicedefinition.pattern.CompiledPattern;
import ae.sharjah.digital.servicedefinition.pattern.FormPattern;
import ae.sharjah.digital.servicedefinition.pattern.PatternReading;
import java.util.Comparator;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds the longest text that a field accepts, within a limit. */
final class LongestText {
    private LongestText() {}

    /**
     * Finds the longest text. For a pattern, that is the example with its last character repeated as often as the
     * pattern accepts.
     *
     * @param field a valid field of type string
     * @param example an example of its value, or an empty text
     * @param max maximum number of characters
     * @return empty if no text longer than the example is known
     */
    static Optional<String> find(JsonNode field, String example, int max) {
        if (field.has("enum")) {
            return field.path("enum")
                    .valueStream()
                    .map(value -> value.asString(""))
                    .max(Comparator.comparingInt(String::length));
        }
        if (field.has("format")) {
            return Optional.empty();
        }
        int longest = Math.min(field.path("maxLength").asInt(max), max);
        if (!field.has("pattern")) {
            return Optional.of(
                    "x".repeat(Math.max(longest, field.path("minLength").asInt(0))));
        }
        if (example.isEmpty()) {
            return Optional.empty();
        }
        return FormPattern.read(field.path("pattern").asString(""))
                        instanceof PatternReading.Readable(FormPattern pattern)
                ? longestMatch(pattern, example, longest)
                : Optional.empty();
    }

    private static Optional<String> longestMatch(FormPattern readable, String example, int max) {
        CompiledPattern pattern = readable.compile();
        int longest = Math.min(max, readable.longestMatch());
        String last = example.substring(example.offsetByCodePoints(example.length(), -1));
        for (int times = (longest - example.length()) / last.length(); times > 0; times = nextShorter(times)) {
            String text = example + last.repeat(times);
            if (pattern.find(text)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** Returns the next smaller number of repetitions to try: every one up to 64, about every eighth above. */
    private static int nextShorter(int times) {
        return times > 64 ? times - times / 8 : times - 1;
    }
}
