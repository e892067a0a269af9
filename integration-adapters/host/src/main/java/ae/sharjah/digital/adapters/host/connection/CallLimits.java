package ae.sharjah.digital.adapters.host.connection;

/**
 * Limits for calls to an agency's system.
 *
 * @param concurrent largest number of concurrent calls
 * @param perSecond largest number of calls per second
 * @param responseBytes largest response that is read, in bytes
 */
public record CallLimits(int concurrent, int perSecond, int responseBytes) {
    static final CallLimits DEFAULT = new CallLimits(8, 50, 65_536);
}
