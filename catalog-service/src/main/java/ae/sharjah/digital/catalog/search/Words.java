package ae.sharjah.digital.catalog.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Splits texts into tokens, for the index and for queries alike, and normalizes their spelling where Unicode, keyboards
 * and habits allow several forms. It unifies case, accents, hamza and alef forms, taa marbuta, alef maqsura, vowel
 * marks, tatweel, Persian letters, Arabic-Indic digits and direction marks.
 */
final class Words {
    /** Longest token in letters; no word in queries is longer, so the rest of a longer one is dropped. */
    private static final int LONGEST = 48;

    private static final List<String> ARTICLES = List.of("وال", "بال", "كال", "فال", "ال", "لل", "و", "ب", "ل");

    private final String text;
    private final List<Word> found = new ArrayList<>();
    private final StringBuilder form = new StringBuilder();
    private int start;
    private int end;
    private boolean arabic;

    private Words(String text) {
        this.text = text;
    }

    static List<Word> in(String text) {
        return new Words(text).read();
    }

    /** Returns the normalized tokens of a text, separated by spaces. */
    static String forms(String text) {
        return in(text).stream().map(Word::form).collect(Collectors.joining(" "));
    }

    static boolean isArabic(String form) {
        return isArabic(form.codePointAt(0));
    }

    private static boolean isArabic(int letter) {
        return letter >= 0x0600 && letter <= 0x06FF;
    }

    private List<Word> read() {
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (letter == '\'' || letter == '\u2019') {
                next = apostrophe(next);
            } else if (Character.isLetterOrDigit(letter) && letter != '\u0640') {
                take(letter, at, next);
            } else if (!joins(letter)) {
                close();
            }
            at = next;
        }
        close();
        return found;
    }

    /** Returns whether a mark may occur within a word without being part of it. */
    private static boolean joins(int letter) {
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
            close();
            return next + 1;
        }
        return next;
    }

    private void take(int letter, int from, int to) {
        if (letter < 0x80) {
            add((char) (letter >= 'A' && letter <= 'Z' ? letter | 0x20 : letter), from, to);
        } else if (isArabic(letter)) {
            add(arabic((char) letter), from, to);
        } else {
            String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD);
            for (int i = 0; i < plain.length(); i++) {
                char one = plain.charAt(i);
                if (Character.isLetterOrDigit(one) || Character.isSurrogate(one)) {
                    add(isArabic(one) ? arabic(one) : Character.toLowerCase(one), from, to);
                }
            }
        }
    }

    private void add(char letter, int from, int to) {
        boolean digit = letter >= '0' && letter <= '9';
        if (!form.isEmpty() && !digit && arabic != isArabic(letter)) {
            close();
        }
        if (form.isEmpty()) {
            start = from;
            arabic = isArabic(letter);
        }
        if (form.length() < LONGEST) {
            form.append(letter);
        }
        end = to;
    }

    private static char arabic(char letter) {
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

    private void close() {
        if (!form.isEmpty()) {
            if (arabic) {
                dropHamza();
            }
            if (!form.isEmpty()) {
                found.add(new Word(start, end, form.toString()));
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
        boolean keepLast = form.charAt(last) == 'ء' && last - article() < 3;
        for (int i = keepLast ? last - 1 : last; i >= 0; i--) {
            if (form.charAt(i) == 'ء') {
                form.deleteCharAt(i);
            }
        }
    }

    private int article() {
        for (String article : ARTICLES) {
            if (form.length() > article.length() + 2 && form.indexOf(article) == 0) {
                return article.length();
            }
        }
        return 0;
    }
}
