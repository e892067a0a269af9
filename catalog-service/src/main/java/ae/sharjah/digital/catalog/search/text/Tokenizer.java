package ae.sharjah.digital.catalog.search.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Splits texts into tokens, for the index and for queries alike, and normalizes their spelling where Unicode, keyboards
 * and habits allow several forms. It unifies case, accents, hamza and alef forms, taa marbuta, alef maqsura, vowel
 * marks, tatweel, Persian letters, Arabic-Indic digits and direction marks.
 */
public final class Tokenizer {
    /** Longest token in letters; no word in queries is longer, so the rest of a longer one is dropped. */
    private static final int MAX_LENGTH = 48;

    private static final List<String> ARTICLES = List.of("وال", "بال", "كال", "فال", "ال", "لل", "و", "ب", "ل");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder form = new StringBuilder();
    private int start;
    private int end;
    private boolean arabic;

    private Tokenizer(String text) {
        this.text = text;
    }

    public static List<Token> tokenize(String text) {
        return new Tokenizer(text).tokenize();
    }

    /** Returns the normalized tokens of a text, separated by spaces. */
    public static String normalize(String text) {
        return tokenize(text).stream().map(Token::form).collect(Collectors.joining(" "));
    }

    public static boolean isArabic(String form) {
        return isArabic(form.codePointAt(0));
    }

    private static boolean isArabic(int letter) {
        return letter >= 0x0600 && letter <= 0x06FF;
    }

    private List<Token> tokenize() {
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (letter == '\'' || letter == '\u2019') {
                next = apostrophe(next);
            } else if (Character.isLetterOrDigit(letter) && letter != '\u0640') {
                append(letter, at, next);
            } else if (!isIgnoredMark(letter)) {
                endToken();
            }
            at = next;
        }
        endToken();
        return tokens;
    }

    /** Returns whether a mark may occur within a word without being part of it. */
    private static boolean isIgnoredMark(int letter) {
        return letter == '\u0640'
                || switch (Character.getType(letter)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
                    default -> false;
                };
    }

    /** Ends the word at a possessive and skips any other apostrophe. Returns the index where reading continues. */
    private int apostrophe(int next) {
        boolean possessive = !form.isEmpty()
                && next < text.length()
                && (text.charAt(next) | 0x20) == 's'
                && (next + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(next + 1)));
        if (possessive) {
            endToken();
            return next + 1;
        }
        return next;
    }

    private void append(int letter, int from, int to) {
        if (letter < 0x80) {
            appendLetter((char) (letter >= 'A' && letter <= 'Z' ? letter | 0x20 : letter), from, to);
        } else if (isArabic(letter)) {
            appendLetter(normalizeArabic((char) letter), from, to);
        } else {
            String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD);
            for (int i = 0; i < plain.length(); i++) {
                char one = plain.charAt(i);
                if (Character.isLetterOrDigit(one) || Character.isSurrogate(one)) {
                    appendLetter(isArabic(one) ? normalizeArabic(one) : Character.toLowerCase(one), from, to);
                }
            }
        }
    }

    private void appendLetter(char letter, int from, int to) {
        boolean digit = letter >= '0' && letter <= '9';
        if (!form.isEmpty() && !digit && arabic != isArabic(letter)) {
            endToken();
        }
        if (form.isEmpty()) {
            start = from;
            arabic = isArabic(letter);
        }
        if (form.length() < MAX_LENGTH) {
            form.append(letter);
        }
        end = to;
    }

    private static char normalizeArabic(char letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ئ', 'ی' -> 'ي';
            case 'ؤ' -> 'و';
            case 'ة', 'ہ', 'ھ', 'ۀ' -> 'ه';
            case 'ک', 'گ' -> 'ك';
            case 'چ' -> 'ج';
            case 'پ' -> 'ب';
            case 'ڤ' -> 'ف';
            case 'ژ' -> 'ز';
            default -> {
                int digit = Character.digit(letter, 10);
                yield digit < 0 ? letter : (char) ('0' + digit);
            }
        };
    }

    private void endToken() {
        if (!form.isEmpty()) {
            if (arabic) {
                dropHamza();
            }
            if (!form.isEmpty()) {
                tokens.add(new Token(start, end, form.toString()));
            }
            form.setLength(0);
        }
    }

    /**
     * Removes isolated hamzas, which are often omitted in writing and in speech. Short words keep a final hamza,
     * because without it they are different words.
     */
    private void dropHamza() {
        int last = form.length() - 1;
        boolean keepLast = form.charAt(last) == 'ء' && last - articleLength() < 3;
        for (int i = keepLast ? last - 1 : last; i >= 0; i--) {
            if (form.charAt(i) == 'ء') {
                form.deleteCharAt(i);
            }
        }
    }

    private int articleLength() {
        for (String article : ARTICLES) {
            if (form.length() > article.length() + 2 && form.indexOf(article) == 0) {
                return article.length();
            }
        }
        return 0;
    }
}
