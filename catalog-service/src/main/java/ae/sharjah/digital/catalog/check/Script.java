package ae.sharjah.digital.catalog.check;

import java.lang.Character.UnicodeScript;

/** The letters of a language of which every text has to be. */
enum Script {
    ARABIC("not-arabic", UnicodeScript.ARABIC),
    ENGLISH("not-english", UnicodeScript.LATIN);

    private final String fault;
    private final UnicodeScript letters;

    Script(String fault, UnicodeScript letters) {
        this.fault = fault;
        this.letters = letters;
    }

    String fault() {
        return fault;
    }

    /** Whether enough of its letters are: names such as UAE PASS stand in texts of either language. */
    boolean isOf(String text) {
        long all = text.codePoints().filter(Character::isLetter).count();
        long own = text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> UnicodeScript.of(letter) == letters)
                .count();
        return own > 0 && own * 3 >= all;
    }
}
