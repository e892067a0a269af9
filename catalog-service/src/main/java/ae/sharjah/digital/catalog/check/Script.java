package ae.sharjah.digital.catalog.check;

import java.lang.Character.UnicodeScript;

/** The scripts that texts of a language have to be written in. */
enum Script {
    ARABIC("not-arabic", UnicodeScript.ARABIC),
    ENGLISH("not-english", UnicodeScript.LATIN);

    private final String faultCode;
    private final UnicodeScript script;

    Script(String fault, UnicodeScript letters) {
        this.faultCode = fault;
        this.script = letters;
    }

    String faultCode() {
        return faultCode;
    }

    /**
     * Returns whether at least a third of the letters are of this script: names such as UAE PASS occur in both
     * languages.
     */
    boolean predominatesIn(String text) {
        long all = text.codePoints().filter(Character::isLetter).count();
        long own = text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> UnicodeScript.of(letter) == script)
                .count();
        return own > 0 && own * 3 >= all;
    }
}
