package ae.sharjah.digital.request.lifecycle;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A request's name for people: {@code SD-XXXX-XXXX-C}. The alphabet has 31 letters and digits without those that look
 * or sound alike; the last one checks the others, so that one wrong character, or two neighbours exchanged, is noticed.
 */
public final class Reference {
    private static final String ALPHABET = "123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 8;
    private static final String PREFIX = "SD-";

    private Reference() {}

    static String next(RandomGenerator random) {
        var body = new StringBuilder(CHARACTERS);
        for (int i = 0; i < CHARACTERS; i++) {
            body.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return PREFIX + body.substring(0, 4) + "-" + body.substring(4) + "-" + check(body);
    }

    /** True for a reference as it is written, with or without hyphens, in capitals or not. */
    public static boolean isValid(String text) {
        String bare = text.toUpperCase(Locale.ROOT).replace("-", "");
        if (bare.length() != CHARACTERS + 3 || !bare.startsWith("SD")) {
            return false;
        }
        String body = bare.substring(2, CHARACTERS + 2);
        return body.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) && bare.charAt(CHARACTERS + 2) == check(body);
    }

    /** The name of a complaint: as a request's, with {@code SC} before it. */
    public static String nextOfComplaint(RandomGenerator random) {
        return "SC-" + next(random).substring(PREFIX.length());
    }

    /** Weighted sum by a prime: differing weights notice exchanged neighbours, none is divisible by 31. */
    private static char check(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(body.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
