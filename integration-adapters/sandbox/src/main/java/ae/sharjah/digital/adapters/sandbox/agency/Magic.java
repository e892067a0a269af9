package ae.sharjah.digital.adapters.sandbox.agency;

/**
 * Words that make an agency behave otherwise when they stand anywhere in a text of the answers, in a real form best in
 * its field {@code notes}.
 */
public enum Magic {
    /** Fails every time. */
    FAIL_ALWAYS("MAGIC-FAIL-ALWAYS"),
    /** Fails twice, then takes the request. */
    FAIL("MAGIC-FAIL"),
    /** Holds the connection twice, then takes the request. */
    HANG("MAGIC-HANG"),
    /** Answers nonsense once, then takes the request. */
    GARBAGE("MAGIC-GARBAGE"),
    /** Refuses the request for good. */
    REFUSE("MAGIC-REFUSE"),
    /** Acknowledges and then rejects. */
    REJECT("MAGIC-REJECT"),
    /** Acknowledges, asks for information once, and approves what comes then. */
    INFO("MAGIC-INFO"),
    NONE("");

    private final String word;

    Magic(String word) {
        this.word = word;
    }

    /** The first that occurs, in the order above. */
    public static Magic in(Object answers) {
        String text = String.valueOf(answers);
        for (Magic one : values()) {
            if (text.contains(one.word)) {
                return one;
            }
        }
        return NONE;
    }
}
