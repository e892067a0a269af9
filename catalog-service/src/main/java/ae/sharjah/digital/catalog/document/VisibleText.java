package ae.sharjah.digital.catalog.document;

import java.util.Set;

/** Recognises texts with visible content among those that are not empty. */
public final class VisibleText {
    /** Hangul fillers: letters by their Unicode category, but invisible. */
    private static final Set<Integer> INVISIBLE_LETTERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0);

    private VisibleText() {}

    /** Returns whether the text has a visible letter or digit. */
    public static boolean hasLetterOrDigit(String text) {
        return text.codePoints().anyMatch(one -> Character.isLetterOrDigit(one) && !INVISIBLE_LETTERS.contains(one));
    }
}
