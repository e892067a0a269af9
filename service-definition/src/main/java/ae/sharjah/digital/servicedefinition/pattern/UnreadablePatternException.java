package ae.sharjah.digital.servicedefinition.pattern;

/** Ends the parsing of a pattern at a part that is not in the syntax. */
final class UnreadablePatternException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int at;
    private final String part;

    UnreadablePatternException(int at, String part) {
        super("unreadable pattern", null, false, false);
        this.at = at;
        this.part = part;
    }

    int at() {
        return at;
    }

    String part() {
        return part;
    }
}
