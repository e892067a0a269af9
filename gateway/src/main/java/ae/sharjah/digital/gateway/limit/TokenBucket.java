package ae.sharjah.digital.gateway.limit;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A bucket of tokens that fills at a steady rate. One number is its whole state: the time, in nanoseconds, at which it
 * will be full again.
 */
final class TokenBucket {
    private final AtomicLong fullAt;
    private final long perToken;
    private final long capacity;

    TokenBucket(int perSecond, int burst, long now) {
        perToken = 1_000_000_000L / perSecond;
        capacity = perToken * burst;
        fullAt = new AtomicLong(now);
    }

    /**
     * @param taken whether there was a token
     * @param left tokens left now
     * @param waitNanos time until the next token when there was none, else zero
     */
    record Taken(boolean taken, long left, long waitNanos) {}

    /** Returns the nanoseconds until a token is available; zero when there is one. */
    long waitNanos(long now) {
        return Math.max(0, Math.max(fullAt.get(), now) + perToken - now - capacity);
    }

    /** Takes a token if there is one. */
    Taken take(long now) {
        while (true) {
            long before = fullAt.get();
            long after = Math.max(before, now) + perToken;
            long missing = after - now;
            if (missing > capacity) {
                return new Taken(false, 0, missing - capacity);
            }
            if (fullAt.compareAndSet(before, after)) {
                return new Taken(true, (capacity - missing) / perToken, 0);
            }
        }
    }
}
