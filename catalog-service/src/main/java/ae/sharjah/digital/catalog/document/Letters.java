package ae.sharjah.digital.catalog.document;

import java.util.Set;

/** Tells texts that say something from those that merely are not empty. */
public final class Letters {
    /** Letters by their kind, and nothing to the eye. */
    private static final Set<Integer> UNSEEN = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0);

    private Letters() {}

    /** Whether there is a letter or a digit to be seen. */
    public static boolean areIn(String text) {
        return text.codePoints().anyMatch(one -> Character.isLetterOrDigit(one) && !UNSEEN.contains(one));
    }
}
