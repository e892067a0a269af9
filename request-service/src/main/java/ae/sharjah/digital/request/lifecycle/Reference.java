package ae.sharjah.digital.request.lifecycle;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A request's name for people: {@code SD-XXXX-XXXX-C}. The alphabet has 31 letters and digits without those that look
 * or sound alike; the last one checks the others, so that one wrong character, or two neighbours exchanged, is noticed.
 */
public final class Reference {
    private static final String ALPHABET = "123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 8;
    private static final String LETTERS = "SD";
    private static final String PREFIX = LETTERS + "-";

    private Reference() {}

    static String generate(RandomGenerator random) {
        var body = new StringBuilder(CHARACTERS);
        for (int i = 0; i < CHARACTERS; i++) {
            body.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return PREFIX + body.substring(0, 4) + "-" + body.substring(4) + "-" + checkCharacter(body);
    }

    /** True for a reference as it is written, with or without hyphens, in capitals or not. */
    public static boolean isValid(String text) {
        String bare = text.toUpperCase(Locale.ROOT).replace("-", "");
        if (bare.length() != CHARACTERS + 3 || !bare.startsWith("SD")) {
            return false;
        }
        String body = bare.substring(2, CHARACTERS + 2);
        return body.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) && bare.charAt(CHARACTERS + 2) == checkCharacter(body);
    }

    /** The name of a complaint: as a request's, with {@code SC} before it. */
    public static String generateForComplaint(RandomGenerator random) {
        return "SC-" + generate(random).substring(PREFIX.length());
    }

    /**
     * Reads a reference as people write it: in capitals or not, with spaces, hyphens and the letters before it or not,
     * in Latin or Arabic-Indic digits.
     *
     * @return as it is kept, or empty where it is none or its check character is wrong
     */
    public static Optional<String> parse(String text) {
        var bare = new StringBuilder();
        text.codePoints().filter(Reference::isSignificant).map(Reference::toLatinDigit).forEach(bare::appendCodePoint);
        String written = bare.toString().toUpperCase(Locale.ROOT);
        String whole = written.length() == CHARACTERS + 1 ? LETTERS + written : written;
        if (!isValid(whole)) {
            return Optional.empty();
        }
        String body = whole.substring(LETTERS.length());
        return Optional.of(
                PREFIX + body.substring(0, 4) + "-" + body.substring(4, CHARACTERS) + "-" + body.substring(CHARACTERS));
    }

    /** What stands between the characters, and the marks of direction that come along when Arabic text is copied. */
    private static boolean isSignificant(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.DASH_PUNCTUATION
                && Character.getType(c) != Character.FORMAT;
    }

    private static int toLatinDigit(int c) {
        return Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
    }

    /** Weighted sum by a prime: differing weights notice exchanged neighbours, none is divisible by 31. */
    private static char checkCharacter(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(body.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
