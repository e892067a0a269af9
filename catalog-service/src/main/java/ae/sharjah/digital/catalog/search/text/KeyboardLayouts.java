package ae.sharjah.digital.catalog.search.text;

import java.util.HashMap;
import java.util.Map;

/** Converts text that was typed with the keyboard layout of the other language. */
public final class KeyboardLayouts {
    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvnm,./`";
    private static final String ARABIC = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ";
    private static final Map<Character, String> OTHER_LAYOUT = new HashMap<>();

    static {
        for (int i = 0; i < LATIN.length(); i++) {
            OTHER_LAYOUT.put(LATIN.charAt(i), String.valueOf(ARABIC.charAt(i)));
            OTHER_LAYOUT.put(ARABIC.charAt(i), String.valueOf(LATIN.charAt(i)));
        }
        // One key produces both letters.
        OTHER_LAYOUT.put('b', "لا");
    }

    private KeyboardLayouts() {}

    public static String switchLayout(String typed) {
        var other = new StringBuilder(typed.length());
        String lower = typed.toLowerCase(java.util.Locale.ROOT).replace("لا", "b");
        for (int i = 0; i < lower.length(); i++) {
            char key = lower.charAt(i);
            String letter = OTHER_LAYOUT.get(key);
            other.append(letter == null ? String.valueOf(key) : letter);
        }
        return other.toString();
    }
}
