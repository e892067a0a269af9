package ae.sharjah.digital.catalog.search.text;

/**
 * Edit distance between a typed word and a known word: the cost of omitted, inserted, replaced and transposed letters.
 */
final class EditDistance {
    private static final float TOO_FAR = 1000;
    private static final float MINOR_ERROR = 0.5f;
    private static final float TRANSPOSITION = 0.7f;
    /** Errors in the first letter are rare. */
    private static final float FIRST_LETTER_SURCHARGE = 0.4f;

    /** Letters that sound or look alike, or that are variants of one letter. */
    private static final String[] SIMILAR_LETTERS = {
        "ضظدذ", "سصث", "تطة", "كقغج", "حهخ", "هة", "ايى", "زذظ", "اعه", "sc", "ckq", "sz", "ie", "ae", "ea", "ou", "iy",
        "fv", "tdt"
    };

    private static final String WEAK_LETTERS = "اويهaeiou";

    private EditDistance() {}

    /**
     * Returns the cost of the cheapest edit sequence between the two words.
     *
     * @param most maximum number of errors of interest; above it the result is only known to be greater
     */
    static float cost(String typed, String word, int most) {
        int columns = word.length();
        if (Math.abs(typed.length() - columns) > most) {
            return TOO_FAR;
        }
        float[] before = new float[columns + 1];
        float[] last = new float[columns + 1];
        float[] row = new float[columns + 1];
        for (int j = 1; j <= columns; j++) {
            last[j] = last[j - 1] + insertionCost(word, j - 1);
        }
        for (int i = 1; i <= typed.length(); i++) {
            row[0] = last[0] + insertionCost(typed, i - 1);
            float least = row[0];
            char at = typed.charAt(i - 1);
            for (int j = 1; j <= columns; j++) {
                char to = word.charAt(j - 1);
                float best = last[j - 1] + (at == to ? 0 : substitutionCost(at, to, i == 1 || j == 1));
                best = Math.min(best, last[j] + insertionCost(typed, i - 1));
                best = Math.min(best, row[j - 1] + insertionCost(word, j - 1));
                if (i > 1 && j > 1 && at == word.charAt(j - 2) && typed.charAt(i - 2) == to) {
                    best = Math.min(best, before[j - 2] + TRANSPOSITION);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return TOO_FAR;
            }
            float[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[columns];
    }

    /**
     * Returns whether a word starts with the typed letters, with at most one letter omitted, inserted, replaced or
     * transposed.
     */
    static boolean isPrefixWithOneError(String typed, String word) {
        int at = 0;
        while (at < typed.length() && at < word.length() && typed.charAt(at) == word.charAt(at)) {
            at++;
        }
        return at == typed.length()
                || word.startsWith(typed.substring(at + 1), at + 1)
                || word.startsWith(typed.substring(at + 1), at)
                || word.startsWith(typed.substring(at), at + 1)
                || (at + 1 < typed.length()
                        && at + 1 < word.length()
                        && typed.charAt(at) == word.charAt(at + 1)
                        && typed.charAt(at + 1) == word.charAt(at)
                        && word.startsWith(typed.substring(at + 2), at + 2));
    }

    /** Returns the cost of one letter inserted or omitted. */
    private static float insertionCost(String word, int at) {
        char letter = word.charAt(at);
        boolean doubled = at > 0 && word.charAt(at - 1) == letter;
        float cost = doubled ? MINOR_ERROR : WEAK_LETTERS.indexOf(letter) >= 0 ? TRANSPOSITION : 1;
        return at == 0 ? cost + FIRST_LETTER_SURCHARGE : cost;
    }

    private static float substitutionCost(char one, char other, boolean first) {
        float cost = 1;
        for (String alike : SIMILAR_LETTERS) {
            if (alike.indexOf(one) >= 0 && alike.indexOf(other) >= 0) {
                cost = MINOR_ERROR;
                break;
            }
        }
        return first ? cost + FIRST_LETTER_SURCHARGE : cost;
    }
}
