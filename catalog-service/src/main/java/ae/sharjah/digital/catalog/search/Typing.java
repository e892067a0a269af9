package ae.sharjah.digital.catalog.search;

/**
 * Edit distance between a typed word and a known word: the cost of omitted, inserted, replaced and transposed letters.
 */
final class Typing {
    private static final float FAR = 1000;
    private static final float SLIP = 0.5f;
    private static final float SWAP = 0.7f;
    /** Errors in the first letter are rare. */
    private static final float FIRST = 0.4f;

    /** Letters that sound or look alike, or that are variants of one letter. */
    private static final String[] ALIKE = {
        "ضظدذ", "سصث", "تطة", "كقغج", "حهخ", "هة", "ايى", "زذظ", "اعه", "sc", "ckq", "sz", "ie", "ae", "ea", "ou", "iy",
        "fv", "tdt"
    };

    private static final String WEAK = "اويهaeiou";

    private Typing() {}

    /**
     * Returns the cost of the cheapest edit sequence between the two words.
     *
     * @param most maximum number of errors of interest; above it the result is only known to be greater
     */
    static float cost(String typed, String word, int most) {
        int columns = word.length();
        if (Math.abs(typed.length() - columns) > most) {
            return FAR;
        }
        float[] before = new float[columns + 1];
        float[] last = new float[columns + 1];
        float[] row = new float[columns + 1];
        for (int j = 1; j <= columns; j++) {
            last[j] = last[j - 1] + single(word, j - 1);
        }
        for (int i = 1; i <= typed.length(); i++) {
            row[0] = last[0] + single(typed, i - 1);
            float least = row[0];
            char at = typed.charAt(i - 1);
            for (int j = 1; j <= columns; j++) {
                char to = word.charAt(j - 1);
                float best = last[j - 1] + (at == to ? 0 : changed(at, to, i == 1 || j == 1));
                best = Math.min(best, last[j] + single(typed, i - 1));
                best = Math.min(best, row[j - 1] + single(word, j - 1));
                if (i > 1 && j > 1 && at == word.charAt(j - 2) && typed.charAt(i - 2) == to) {
                    best = Math.min(best, before[j - 2] + SWAP);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return FAR;
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
    static boolean beginsLike(String typed, String word) {
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
    private static float single(String word, int at) {
        char letter = word.charAt(at);
        boolean doubled = at > 0 && word.charAt(at - 1) == letter;
        float cost = doubled ? SLIP : WEAK.indexOf(letter) >= 0 ? SWAP : 1;
        return at == 0 ? cost + FIRST : cost;
    }

    private static float changed(char one, char other, boolean first) {
        float cost = 1;
        for (String alike : ALIKE) {
            if (alike.indexOf(one) >= 0 && alike.indexOf(other) >= 0) {
                cost = SLIP;
                break;
            }
        }
        return first ? cost + FIRST : cost;
    }
}
