package ae.sharjah.digital.catalog.check;

import java.util.regex.Pattern;

/** Tells without compiling it whether a pattern speaks of the whole value: bound at both ends, in all it allows. */
final class AnchoredPattern {
    /** Flags that let {@code ^} and {@code $} stand at the ends of lines. */
    private static final Pattern LINES = Pattern.compile("\\(\\?[a-zA-Z]*m");

    private AnchoredPattern() {}

    static boolean isWhole(String pattern) {
        if (!pattern.startsWith("^") || LINES.matcher(pattern).find()) {
            return false;
        }
        int depth = 0;
        boolean inClass = false;
        boolean bound = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            bound = false;
            if (!inClass && pattern.startsWith("\\Q", i)) {
                int quoted = pattern.indexOf("\\E", i);
                i = quoted < 0 ? pattern.length() : quoted + 1;
            } else if (c == '\\') {
                i++;
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
                // What closes a class may also be the first that is in it.
                int first = pattern.startsWith("^", i + 1) ? i + 2 : i + 1;
                if (pattern.startsWith("]", first)) {
                    i = first;
                }
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == '|' && depth == 0) {
                return false;
            } else {
                bound = c == '$' && depth == 0;
            }
        }
        return bound;
    }
}
