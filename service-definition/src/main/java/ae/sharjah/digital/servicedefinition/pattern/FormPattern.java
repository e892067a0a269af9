package ae.sharjah.digital.servicedefinition.pattern;

import java.util.List;

/**
 * Pattern that RE2/J and ECMAScript with the flag {@code u} read alike. Its syntax is listed in the README of this module.
 */
public final class FormPattern {
    /** Maximum number of instructions of a pattern. */
    public static final int MAX_SIZE = 5_000;
    /** Maximum product of nested repetitions, which is RE2's own. */
    public static final int MAX_REPETITIONS = 1_000;

    private final PatternNode root;

    private FormPattern(PatternNode root) {
        this.root = root;
    }

    /** Reads a pattern without compiling it. */
    public static PatternReading read(String pattern) {
        try {
            return new PatternReading.Readable(new FormPattern(new PatternParser(pattern).parse()));
        } catch (UnreadablePatternException unreadable) {
            return new PatternReading.Unreadable(unreadable.at(), unreadable.part());
        }
    }

    /** Returns whether compiling the pattern would take too much work. */
    public boolean isTooLarge() {
        return root.size() > MAX_SIZE || root.repetitions() > MAX_REPETITIONS;
    }

    /** Returns whether the pattern matches whole texts only. */
    public boolean isAnchored() {
        return root instanceof PatternNode.Sequence(List<PatternNode> parts)
                && parts.size() > 1
                && parts.getFirst().equals(new PatternNode.Anchor(true))
                && parts.getLast().equals(new PatternNode.Anchor(false));
    }

    /** Returns the number of characters in the longest match; {@link Integer#MAX_VALUE} when there is no limit. */
    public int longestMatch() {
        return Math.toIntExact(root.longest());
    }

    /** Returns the number of steps to match one character, at most. */
    public long size() {
        return root.size();
    }

    /**
     * Compiles the pattern.
     *
     * @throws IllegalStateException if it is too large
     */
    public CompiledPattern compile() {
        if (isTooLarge()) {
            throw new IllegalStateException("the pattern is too large");
        }
        var re2 = new StringBuilder();
        root.appendTo(re2);
        return new CompiledPattern(com.google.re2j.Pattern.compile(re2.toString()), size());
    }
}
