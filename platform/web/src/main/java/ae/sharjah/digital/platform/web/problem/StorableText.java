package ae.sharjah.digital.platform.web.problem;

import org.jspecify.annotations.Nullable;

/** Check for texts that cannot be stored unchanged, because databases and other encodings refuse them. */
public final class StorableText {
    private StorableText() {}

    /** @return the code of a fault, or null for a text that can be stored */
    public static @Nullable String fault(String text) {
        if (text.indexOf('\0') >= 0) {
            return "text-zero-character";
        }
        return hasOnlyPairedSurrogates(text) ? null : "text-unpaired-surrogate";
    }

    private static boolean hasOnlyPairedSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (Character.isSurrogate(one)) {
                boolean paired = Character.isHighSurrogate(one)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
