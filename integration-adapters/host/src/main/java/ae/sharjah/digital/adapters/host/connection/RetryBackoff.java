package ae.sharjah.digital.adapters.host.connection;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Delays between attempts: doubled from the first to the longest, each shortened at random by up to a half so that
 * calls that failed together are not repeated together.
 */
public record RetryBackoff(Duration first, Duration longest) {
    static final RetryBackoff DEFAULT = new RetryBackoff(Duration.ofMillis(500), Duration.ofMinutes(1));
    private static final int LARGEST_SHIFT = 20;

    /**
     * Returns the delay before the next attempt.
     *
     * @param attempts number of attempts so far, 1 or more
     * @param minimumDelay shortest delay the agency asked for
     */
    public Duration delay(int attempts, Duration minimumDelay, RandomGenerator random) {
        Duration doubled = first.multipliedBy(1L << Math.clamp(attempts - 1L, 0, LARGEST_SHIFT));
        Duration capped = doubled.compareTo(longest) > 0 ? longest : doubled;
        Duration jittered = capped.minus(Duration.ofNanos((long) (capped.toNanos() * random.nextDouble() / 2)));
        return jittered.compareTo(minimumDelay) < 0 ? minimumDelay : jittered;
    }
}
