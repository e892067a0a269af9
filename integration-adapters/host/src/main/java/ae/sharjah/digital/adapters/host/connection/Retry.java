package ae.sharjah.digital.adapters.host.connection;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between attempts: doubling from the first to the longest, each shortened at random by up to a half so that
 * what failed together does not come again together.
 */
public record Retry(Duration first, Duration longest) {
    static final Retry USUAL = new Retry(Duration.ofMillis(500), Duration.ofMinutes(1));
    private static final int LARGEST_SHIFT = 20;

    /**
     * @param attempts how many have been made, 1 or more
     * @param wished shortest pause the agency asked for
     */
    public Duration pause(int attempts, Duration wished, RandomGenerator random) {
        Duration grown = first.multipliedBy(1L << Math.clamp(attempts - 1L, 0, LARGEST_SHIFT));
        Duration capped = grown.compareTo(longest) > 0 ? longest : grown;
        Duration jittered = capped.minus(Duration.ofNanos((long) (capped.toNanos() * random.nextDouble() / 2)));
        return jittered.compareTo(wished) < 0 ? wished : jittered;
    }
}
