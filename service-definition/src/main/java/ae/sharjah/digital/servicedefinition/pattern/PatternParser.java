package ae.sharjah.digital.servicedefinition.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parser of the patterns that RE2/J and ECMAScript read alike. */
final class PatternParser {
    /** Characters that {@code .} matches in a browser; in RE2 it matches more ends of lines. */
    private static final String ANY = "[^\\n\\r\\x{2028}\\x{2029}]";

    private static final Pattern COUNT = Pattern.compile("\\{([0-9]{1,4})(,([0-9]{0,4}))?}");
    private static final int MAX_COUNT = 1_000;
    private static final int MAX_DEPTH = 20;

    private final String pattern;
    private final Escapes escapes;
    private int at;
    private int depth;

    PatternParser(String pattern) {
        this.pattern = pattern;
        this.escapes = new Escapes(pattern);
    }

    /** @throws UnreadablePatternException at the first part that is not in the syntax */
    PatternNode parse() {
        PatternNode root = choice();
        if (at < pattern.length()) {
            throw unreadable(at, at + 1);
        }
        return root;
    }

    private PatternNode choice() {
        var alternatives = new ArrayList<PatternNode>();
        alternatives.add(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            alternatives.add(sequence());
        }
        return alternatives.size() == 1 ? alternatives.getFirst() : new PatternNode.Choice(List.copyOf(alternatives));
    }

    private PatternNode sequence() {
        var parts = new ArrayList<PatternNode>();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            PatternNode part = part();
            parts.add(part instanceof PatternNode.Anchor ? part : repeated(part));
        }
        return new PatternNode.Sequence(List.copyOf(parts));
    }

    private PatternNode part() {
        return switch (pattern.charAt(at)) {
            case '^', '$' -> new PatternNode.Anchor(pattern.charAt(at++) == '^');
            case '.' -> {
                at++;
                yield new PatternNode.One(ANY);
            }
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escape();
            case '*', '+', '?', '{', '}', ']' -> throw unreadable(at, at + 1);
            default -> new PatternNode.One(Escapes.literal(codePoint()));
        };
    }

    private PatternNode group() {
        int start = at++;
        if (pattern.startsWith("?", at)) {
            if (!pattern.startsWith("?:", at)) {
                throw unreadable(start, start + 3);
            }
            at += 2;
        }
        if (++depth > MAX_DEPTH) {
            throw unreadable(start, start + 1);
        }
        PatternNode inside = choice();
        if (at == pattern.length()) {
            throw unreadable(start, start + 1);
        }
        at++;
        depth--;
        return inside instanceof PatternNode.Sequence ? new PatternNode.Choice(List.of(inside)) : inside;
    }

    private PatternNode escape() {
        Escapes.Escape escape = escapes.read(at, false);
        at = escape.end();
        return new PatternNode.One(escape.re2());
    }

    private PatternNode characterClass() {
        int start = at++;
        var re2 = new StringBuilder("[");
        if (pattern.startsWith("^", at)) {
            re2.append('^');
            at++;
        }
        int first = at;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            re2.append(member(first));
        }
        if (at == pattern.length() || at == first) {
            throw unreadable(start, Math.min(at + 1, pattern.length()));
        }
        at++;
        return new PatternNode.One(re2.append(']').toString());
    }

    /** Returns one character or range of a class, in the syntax of RE2. */
    private String member(int first) {
        int start = at;
        Escapes.Escape from = classCharacter(first);
        boolean range = at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
        if (!range) {
            return from.re2();
        }
        at++;
        Escapes.Escape to = classCharacter(first);
        if (from.character() < 0 || to.character() < from.character()) {
            throw unreadable(start, at);
        }
        return from.re2() + "-" + to.re2();
    }

    private Escapes.Escape classCharacter(int first) {
        char c = pattern.charAt(at);
        if (c == '\\') {
            Escapes.Escape escape = escapes.read(at, true);
            at = escape.end();
            return escape;
        }
        boolean posix = c == '[' && at + 1 < pattern.length() && ":.=".indexOf(pattern.charAt(at + 1)) >= 0;
        boolean last = at + 1 < pattern.length() && pattern.charAt(at + 1) == ']';
        if (posix || (c == '-' && at != first && !last)) {
            throw unreadable(at, at + (posix ? 2 : 1));
        }
        int character = codePoint();
        return new Escapes.Escape(Escapes.literal(character), character, at);
    }

    private int codePoint() {
        int character = pattern.codePointAt(at);
        int end = at + Character.charCount(character);
        if (Character.getType(character) == Character.SURROGATE) {
            throw unreadable(at, end);
        }
        at = end;
        return character;
    }

    private PatternNode repeated(PatternNode part) {
        if (at == pattern.length()) {
            return part;
        }
        int start = at;
        int min;
        long max = PatternNode.UNBOUNDED;
        switch (pattern.charAt(at)) {
            case '*' -> min = 0;
            case '+' -> min = 1;
            case '?' -> {
                min = 0;
                max = 1;
            }
            case '{' -> {
                Matcher count = COUNT.matcher(pattern).region(at, pattern.length());
                if (!count.lookingAt()) {
                    throw unreadable(at, at + 1);
                }
                min = Integer.parseInt(count.group(1));
                String most = count.group(2) == null ? count.group(1) : count.group(3);
                max = most.isEmpty() ? max : Integer.parseInt(most);
                at = count.end() - 1;
                if (max < min || min > MAX_COUNT || (max > MAX_COUNT && max != PatternNode.UNBOUNDED)) {
                    throw unreadable(start, at + 1);
                }
            }
            default -> {
                return part;
            }
        }
        at++;
        // A lazy repetition accepts the same texts.
        if (pattern.startsWith("?", at)) {
            at++;
        }
        if (at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0) {
            throw unreadable(start, at + 1);
        }
        return new PatternNode.Repeat(part, min, max);
    }

    private UnreadablePatternException unreadable(int start, int end) {
        return new UnreadablePatternException(start, pattern.substring(start, Math.min(end, pattern.length())));
    }
}
