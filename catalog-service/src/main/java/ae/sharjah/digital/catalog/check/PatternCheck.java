package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.servicedefinition.pattern.FormPattern;
import ae.sharjah.digital.servicedefinition.pattern.PatternReading;
import tools.jackson.databind.JsonNode;

/**
 * Checks the patterns of one form: servers and browsers read them alike, they match whole texts, and matching all answers
 * takes bounded work.
 */
final class PatternCheck {
    static final int MAX_LENGTH = 200;
    /** Steps of all patterns of a form on the longest answers, which take less than a second. */
    private static final long MAX_STEPS = 20_000_000;

    private final FaultCollector faults;
    private long steps;

    PatternCheck(FaultCollector faults) {
        this.faults = faults;
    }

    /**
     * Checks the pattern of a text, if it has one.
     *
     * @param values maximum number of values of the text
     * @return whether the pattern can be compiled and matched
     */
    boolean check(JsonNode text, int values, String at) {
        if (!text.path("pattern").isString()) {
            return true;
        }
        String pattern = text.path("pattern").stringValue();
        if (pattern.length() > MAX_LENGTH) {
            faults.add(at + "/pattern", "too-large");
            return false;
        }
        return switch (FormPattern.read(pattern)) {
            case PatternReading.Unreadable(int position, String part) -> {
                faults.add(at + "/pattern", "form-pattern", part, position + 1);
                yield false;
            }
            case PatternReading.Readable(FormPattern readable) -> check(readable, text, values, at);
        };
    }

    private boolean check(FormPattern pattern, JsonNode text, int values, String at) {
        if (!pattern.isAnchored()) {
            faults.add(at + "/pattern", "form-pattern-open");
        }
        if (pattern.isTooLarge()) {
            faults.add(at + "/pattern", "form-pattern-large");
            return false;
        }
        int maxLength = text.path("maxLength").asInt(Integer.MAX_VALUE);
        long longest = Math.min(maxLength, pattern.longestMatch());
        if (longest == Integer.MAX_VALUE) {
            faults.add(at, "form-unbounded");
            return false;
        }
        steps += pattern.size() * (longest + 1) * Math.max(1, values);
        if (steps > MAX_STEPS) {
            faults.add(at + "/pattern", "form-pattern-large");
            return false;
        }
        return true;
    }
}
