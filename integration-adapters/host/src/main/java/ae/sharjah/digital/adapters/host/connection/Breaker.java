package ae.sharjah.digital.adapters.host.connection;

import java.time.Duration;

/**
 * When an agency's system counts as down.
 *
 * @param failurePercent share of failed calls from which it does
 * @param window over which calls are counted, in whole seconds
 * @param minimumCalls calls in the window before it may
 * @param openFor pause until it is tried again
 */
public record Breaker(int failurePercent, Duration window, int minimumCalls, Duration openFor) {
    static final Breaker USUAL = new Breaker(50, Duration.ofSeconds(30), 10, Duration.ofSeconds(10));
}
