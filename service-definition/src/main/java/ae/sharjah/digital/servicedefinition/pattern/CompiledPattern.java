package ae.sharjah.digital.servicedefinition.pattern;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Compiled pattern. Matching takes linear time and uses the current {@link WorkBudget} up. */
public final class CompiledPattern {
    private final Pattern re2;
    private final long size;

    CompiledPattern(Pattern re2, long size) {
        this.re2 = re2;
        this.size = size;
    }

    /**
     * Compiles a pattern of a rule, or of a form that was published when more of RE2's syntax was accepted.
     *
     * @throws PatternSyntaxException if RE2 does not support it
     */
    public static CompiledPattern compile(String pattern) {
        if (FormPattern.read(pattern) instanceof PatternReading.Readable(FormPattern readable)
                && !readable.isTooLarge()) {
            return readable.compile();
        }
        return new CompiledPattern(Pattern.compile(pattern), PatternSize.size(pattern));
    }

    /** Returns whether compiling the pattern would take too much work, calculated without compiling it. */
    public static boolean isTooLarge(String pattern) {
        return switch (FormPattern.read(pattern)) {
            case PatternReading.Readable(FormPattern readable) -> readable.isTooLarge();
            case PatternReading.Unreadable _ -> PatternSize.isTooLarge(pattern);
        };
    }

    /**
     * Returns whether some part of the text matches.
     *
     * @throws WorkExceededException when the current budget is used up
     */
    public boolean find(String text) {
        return re2.matcher(WorkBudget.isLimited() ? new MeteredText(text, size) : text)
                .find();
    }
}
