package ae.sharjah.digital.catalog.search.text;

/**
 * Phonetic key of a word: its consonants as both alphabets can write them. It matches Arabic in Latin letters
 * ("fatoora", "mu7amala") with the Arabic word. Vowels are omitted because writers transliterate them differently.
 */
final class PhoneticKey {
    private static final String ARABIC_LETTERS = "بتثجحخدذرزسشصضطظغفقكلمنه";
    private static final String LATIN_LETTERS = "btsjhkddrzsxsdtzkfkklmnh";

    private PhoneticKey() {}

    static String of(String form) {
        return Tokenizer.isArabic(form) ? arabic(form) : latin(form);
    }

    private static String arabic(String form) {
        String bare = form.startsWith("ال") && form.length() > 4 ? form.substring(2) : form;
        var sounds = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            int at = ARABIC_LETTERS.indexOf(bare.charAt(i));
            boolean silent = bare.charAt(i) == 'ه' && i == bare.length() - 1;
            if (at >= 0 && !silent) {
                sounds.append(LATIN_LETTERS.charAt(at));
            }
        }
        return sounds.toString();
    }

    private static String latin(String form) {
        var sounds = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            char letter = form.charAt(i);
            char next = i + 1 < form.length() ? form.charAt(i + 1) : ' ';
            if (letter == next) {
                continue;
            }
            if (next == 'h' && "kgsctdp".indexOf(letter) >= 0) {
                sounds.append("kkxxsdf".charAt("kgsctdp".indexOf(letter)));
                i++;
            } else if (letter == 'h' && i == form.length() - 1) {
                break;
            } else {
                consonant(letter, sounds);
            }
        }
        return sounds.toString();
    }

    private static void consonant(char letter, StringBuilder sounds) {
        switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'w', 'y', '2', '3' -> {}
            case 'q', 'c', 'g', '5', '8' -> sounds.append('k');
            case 'v' -> sounds.append('f');
            case 'p' -> sounds.append('b');
            case '6' -> sounds.append('t');
            case '7' -> sounds.append('h');
            case '9' -> sounds.append('s');
            default -> sounds.append(letter);
        }
    }
}
