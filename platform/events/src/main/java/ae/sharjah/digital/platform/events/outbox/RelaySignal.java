package ae.sharjah.digital.platform.events.outbox;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes the relays of this process when an event was committed, so that they need not wait for their next poll. */
public final class RelaySignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition signalled = lock.newCondition();
    private long count;

    void signal() {
        lock.lock();
        try {
            count++;
            signalled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns the number of signals so far. Relays read it before they poll the outbox, so that no signal is missed.
     */
    long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a signal after the {@code seen}-th, for at most {@code timeout}. */
    void await(long seen, Duration timeout) throws InterruptedException {
        long nanos = timeout.toNanos();
        lock.lock();
        try {
            while (count == seen && nanos > 0) {
                nanos = signalled.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    static void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
