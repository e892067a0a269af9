package ae.sharjah.digital.servicedefinition.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Size of a pattern: how often counted repetitions make RE2 expand its innermost part, calculated without compiling it.
 * In {@code ((a{100}){100}){100}} it is a million times.
 */
public final class PatternSize {
    /** Largest allowed size: each repetition is expanded when the pattern is compiled. */
    public static final int MAX_REPETITIONS = 1_000;

    private static final Pattern COUNT = Pattern.compile("\\{([0-9]{1,9})(?:,([0-9]{0,9}))?}");
    private static final long CAP = Integer.MAX_VALUE;

    private PatternSize() {}

    public static boolean isTooLarge(String pattern) {
        return repetitions(pattern) > MAX_REPETITIONS;
    }

    static long repetitions(String pattern) {
        Deque<Long> outside = new ArrayDeque<>();
        Matcher count = COUNT.matcher(pattern);
        long most = 1;
        long atom = 1;
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (!inClass && pattern.startsWith("\\Q", i)) {
                int quoted = pattern.indexOf("\\E", i);
                i = quoted < 0 ? pattern.length() : quoted + 1;
                atom = 1;
            } else if (c == '\\') {
                i++;
                atom = 1;
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
                atom = 1;
            } else if (c == '(') {
                outside.push(most);
                most = 1;
            } else if (c == ')') {
                atom = most;
                most = Math.max(most, outside.isEmpty() ? 1 : outside.pop());
            } else if (c == '{' && count.region(i, pattern.length()).lookingAt()) {
                String last = count.group(2) == null || count.group(2).isEmpty() ? count.group(1) : count.group(2);
                most = Math.max(most, Math.min(CAP, atom * Math.max(1, Long.parseLong(last))));
                atom = 1;
                i = count.end() - 1;
            } else {
                atom = 1;
            }
        }
        return most;
    }
}
