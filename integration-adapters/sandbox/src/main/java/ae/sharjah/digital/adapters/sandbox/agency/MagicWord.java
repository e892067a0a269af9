package ae.sharjah.digital.adapters.sandbox.agency;

/**
 * Words that change an agency's behaviour if they occur anywhere in the answers; in a real form preferably in its field
 * {@code notes}.
 */
public enum MagicWord {
    /** Fails every time. */
    FAIL_ALWAYS("MAGIC-FAIL-ALWAYS"),
    /** Fails twice, then accepts the request. */
    FAIL("MAGIC-FAIL"),
    /** Hangs twice, then accepts the request. */
    HANG("MAGIC-HANG"),
    /** Returns garbage once, then accepts the request. */
    GARBAGE("MAGIC-GARBAGE"),
    /** Refuses the request finally. */
    REFUSE("MAGIC-REFUSE"),
    /** Acknowledges and then rejects. */
    REJECT("MAGIC-REJECT"),
    /** Acknowledges, asks for information once, and approves the second dispatch. */
    INFO("MAGIC-INFO"),
    NONE("");

    private final String word;

    MagicWord(String word) {
        this.word = word;
    }

    /** Returns the first word that occurs, in the order above. */
    public static MagicWord firstIn(Object answers) {
        String text = String.valueOf(answers);
        for (MagicWord one : values()) {
            if (text.contains(one.word)) {
                return one;
            }
        }
        return NONE;
    }
}
