package ae.sharjah.digital.servicedefinition.pattern;

/** Result of reading a pattern. */
public sealed interface PatternReading {

    /** Servers and browsers read the pattern alike. */
    record Readable(FormPattern pattern) implements PatternReading {}

    /**
     * Servers and browsers do not read the pattern alike.
     *
     * @param at position of the first such part, counted in UTF-16 units from 0
     * @param part that part
     */
    record Unreadable(int at, String part) implements PatternReading {}
}
