package ae.sharjah.digital.catalog.check;

import java.util.regex.Pattern;

/** Determines without compiling it whether a pattern is anchored at both ends in all its alternatives. */
final class AnchoredPattern {
    /** The flag that lets {@code ^} and {@code $} match at the ends of lines. */
    private static final Pattern MULTILINE_FLAG = Pattern.compile("\\(\\?[a-zA-Z]*m");

    private AnchoredPattern() {}

    static boolean isFullyAnchored(String pattern) {
        if (!pattern.startsWith("^") || MULTILINE_FLAG.matcher(pattern).find()) {
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
                // A closing bracket that comes first in a class is a member of the class.
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
