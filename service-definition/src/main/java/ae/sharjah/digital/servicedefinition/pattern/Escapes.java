package ae.sharjah.digital.servicedefinition.pattern;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes that RE2/J and ECMAScript read alike. */
final class Escapes {
    /** Value of an escape that stands for a set; it may not begin or end a range. */
    private static final int NO_CHARACTER = -1;

    private static final Pattern PROPERTY = Pattern.compile("\\\\([pP])\\{(Script=|sc=)?([A-Za-z_]{1,30})}");
    private static final Set<String> CATEGORIES = Set.of(
            "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps",
            "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp");
    private static final Set<String> SCRIPTS =
            Set.of("Arabic", "Latin", "Devanagari", "Bengali", "Malayalam", "Tamil", "Cyrillic");
    private static final String SYNTAX = "^$\\.*+?()[]{}|/";
    private static final String CLASSES = "dDwW";

    private final String pattern;

    Escapes(String pattern) {
        this.pattern = pattern;
    }

    /**
     * Escape or character.
     *
     * @param re2 the same in the syntax of RE2
     * @param character the character, or {@link #NO_CHARACTER} for a set of characters
     * @param end position after it
     */
    record Escape(String re2, int character, int end) {}

    /** Returns a character in the syntax of RE2, in a class or outside. */
    static String literal(int character) {
        return "\\x{" + Integer.toHexString(character) + "}";
    }

    /** @throws UnreadablePatternException for an escape that is not read alike */
    Escape read(int at, boolean inClass) {
        Matcher property = PROPERTY.matcher(pattern).region(at, pattern.length());
        if (property.lookingAt()) {
            return property(property);
        }
        if (at + 1 == pattern.length()) {
            throw new UnreadablePatternException(at, "\\");
        }
        int c = pattern.codePointAt(at + 1);
        int end = at + 1 + Character.charCount(c);
        if (CLASSES.indexOf(c) >= 0) {
            return new Escape("\\" + Character.toString(c), NO_CHARACTER, end);
        }
        if (SYNTAX.indexOf(c) >= 0 || (inClass && c == '-')) {
            return new Escape(literal(c), c, end);
        }
        int control = switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> NO_CHARACTER;
        };
        if (control == NO_CHARACTER) {
            throw new UnreadablePatternException(at, pattern.substring(at, propertyEnd(at, end)));
        }
        return new Escape(literal(control), control, end);
    }

    private static Escape property(Matcher property) {
        boolean script = property.group(2) != null;
        String name = property.group(3);
        if (!(script ? SCRIPTS : CATEGORIES).contains(name)) {
            throw new UnreadablePatternException(property.start(), property.group());
        }
        return new Escape("\\" + property.group(1) + "{" + name + "}", NO_CHARACTER, property.end());
    }

    /** Returns the end of the escape as an author sees it, including braces. */
    private int propertyEnd(int at, int end) {
        int close = pattern.indexOf('}', end);
        return pattern.startsWith("{", end) && close >= 0 && close - at < 20 ? close + 1 : end;
    }
}
