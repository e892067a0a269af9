package ae.sharjah.digital.adapters.host.connection;

/**
 * How much an agency's system is asked.
 *
 * @param concurrent most calls at once
 * @param perSecond most calls in a second
 * @param responseBytes most bytes of an answer that are read
 */
public record Limits(int concurrent, int perSecond, int responseBytes) {
    static final Limits USUAL = new Limits(8, 50, 65_536);
}
