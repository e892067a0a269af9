package ae.sharjah.digital.request.lifecycle;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Reference of a request for people: {@code SD-XXXX-XXXX-C}. The alphabet has 31 letters and digits without those that look
 * or sound alike; the last character checks the others, so that one wrong character, or two exchanged neighbours, is noticed.
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

    /** Returns whether a text is a reference, with or without hyphens, in capitals or not. */
    public static boolean isValid(String text) {
        String bare = text.toUpperCase(Locale.ROOT).replace("-", "");
        if (bare.length() != CHARACTERS + 3 || !bare.startsWith("SD")) {
            return false;
        }
        String body = bare.substring(2, CHARACTERS + 2);
        return body.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && bare.charAt(CHARACTERS + 2) == checkCharacter(body);
    }

    /** Generates the reference of a complaint: as a request's, with the prefix {@code SC}. */
    public static String generateForComplaint(RandomGenerator random) {
        return "SC-" + generate(random).substring(PREFIX.length());
    }

    /**
     * Reads a reference as people write it: in capitals or not, with spaces, hyphens and the letters before it or not,
     * in Latin or Arabic-Indic digits.
     *
     * @return the stored form, or empty where the text is no reference or its check character is wrong
     */
    public static Optional<String> parse(String text) {
        var bare = new StringBuilder();
        text.codePoints()
                .filter(Reference::isSignificant)
                .map(Reference::toLatinDigit)
                .forEach(bare::appendCodePoint);
        String written = bare.toString().toUpperCase(Locale.ROOT);
        String whole = written.length() == CHARACTERS + 1 ? LETTERS + written : written;
        if (!isValid(whole)) {
            return Optional.empty();
        }
        String body = whole.substring(LETTERS.length());
        return Optional.of(
                PREFIX + body.substring(0, 4) + "-" + body.substring(4, CHARACTERS) + "-" + body.substring(CHARACTERS));
    }

    /** Returns false for separators, and for the direction marks that come with copied Arabic text. */
    private static boolean isSignificant(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.DASH_PUNCTUATION
                && Character.getType(c) != Character.FORMAT;
    }

    private static int toLatinDigit(int c) {
        return Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
    }

    /** Calculates a weighted sum modulo 31, a prime: different weights detect exchanged neighbours; none is divisible by 31. */
    private static char checkCharacter(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(body.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
