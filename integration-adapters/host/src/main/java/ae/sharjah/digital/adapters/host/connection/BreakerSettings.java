package ae.sharjah.digital.adapters.host.connection;

import java.time.Duration;

/**
 * Settings of the circuit breaker that decides when an agency's system counts as unavailable.
 *
 * @param failurePercent share of failed calls that opens the breaker
 * @param window period over which calls are counted, in whole seconds
 * @param minimumCalls calls in the window before the breaker may open
 * @param openFor pause before calls are tried again
 */
public record BreakerSettings(int failurePercent, Duration window, int minimumCalls, Duration openFor) {
    static final BreakerSettings DEFAULT = new BreakerSettings(50, Duration.ofSeconds(30), 10, Duration.ofSeconds(10));
}
