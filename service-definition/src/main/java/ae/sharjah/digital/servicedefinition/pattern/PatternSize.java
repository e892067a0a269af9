package ae.sharjah.digital.servicedefinition.pattern;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Size of a pattern in the syntax of RE2, calculated without compiling it: the number of characters that remain when every
 * counted repetition is written out, as RE2 does. In {@code ((a{100}){100}){100}} it is a million.
 */
final class PatternSize {
    private static final Pattern COUNT = Pattern.compile("\\{([0-9]{1,9})(?:,([0-9]{0,9}))?}");
    private static final long CAP = Integer.MAX_VALUE;

    /**
     * Sizes in one group.
     *
     * @param sum of the parts before the last one
     * @param last size of the last part
     */
    private record Group(long sum, long last) {
        Group with(long part) {
            return new Group(total(), part);
        }

        Group repeated(long times) {
            return new Group(sum, Math.min(CAP, last * Math.max(1, times)));
        }

        long total() {
            return Math.min(CAP, sum + last);
        }
    }

    private PatternSize() {}

    /** Returns whether the pattern is too large to be compiled and matched, or nests too many optional repetitions. */
    static boolean isTooLarge(String pattern) {
        return size(pattern) > FormPattern.MAX_SIZE || mostOptional(pattern) > PatternNode.MAX_NESTED;
    }

    static long size(String pattern) {
        Deque<Group> outside = new ArrayDeque<>();
        Matcher count = COUNT.matcher(pattern);
        Group group = new Group(0, 0);
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (!inClass && pattern.startsWith("\\Q", i)) {
                int quoted = pattern.indexOf("\\E", i);
                int end = quoted < 0 ? pattern.length() : quoted + 1;
                group = group.with(end - i).with(1);
                i = end;
            } else if (c == '\\') {
                i++;
                group = inClass ? group : group.with(1);
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
                group = group.with(1);
            } else if (c == '(') {
                outside.push(group);
                group = new Group(0, 0);
            } else if (c == ')') {
                long inside = group.total();
                group = (outside.isEmpty() ? new Group(0, 0) : outside.pop()).with(inside);
            } else if (c == '{' && count.region(i, pattern.length()).lookingAt()) {
                group = group.repeated(most(count));
                i = count.end() - 1;
            } else {
                group = group.with(1);
            }
        }
        while (!outside.isEmpty()) {
            group = outside.pop().with(group.total());
        }
        return group.total();
    }

    /** Returns the largest number of optional repetitions in one count, which RE2 nests. */
    private static long mostOptional(String pattern) {
        return COUNT.matcher(pattern)
                .results()
                .mapToLong(count -> count.group(2) == null || count.group(2).isEmpty()
                        ? 0
                        : Long.parseLong(count.group(2)) - Long.parseLong(count.group(1)))
                .max()
                .orElse(0);
    }

    private static long most(Matcher count) {
        return Long.parseLong(count.group(2) == null || count.group(2).isEmpty() ? count.group(1) : count.group(2));
    }
}
