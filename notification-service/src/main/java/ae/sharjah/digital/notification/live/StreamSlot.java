package ae.sharjah.digital.notification.live;

import ae.sharjah.digital.notification.inbox.PersonId;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Slot of an open stream: receives the signals for new notifications and for the end of the stream. */
public final class StreamSlot implements AutoCloseable {
    private final PersonId person;
    private final OpenStreams streams;
    private final Semaphore signals = new Semaphore(0);
    private volatile boolean ending;
    private volatile boolean superseded;

    StreamSlot(PersonId person, OpenStreams streams) {
        this.person = person;
        this.streams = streams;
    }

    public PersonId person() {
        return person;
    }

    void signal() {
        signals.release();
    }

    void end() {
        ending = true;
        signals.release();
    }

    /** Ends the stream because the person has newer ones. */
    void supersede() {
        superseded = true;
        end();
    }

    boolean isSuperseded() {
        return superseded;
    }

    boolean isEnding() {
        return ending;
    }

    /**
     * Waits for a signal. A signal that arrived before the wait counts; several count as one, because the stream then
     * reads all new notifications.
     *
     * @return false if the time elapsed first
     */
    boolean awaitSignal(Duration longest) throws InterruptedException {
        boolean called = signals.tryAcquire(Math.max(longest.toMillis(), 1), TimeUnit.MILLISECONDS);
        signals.drainPermits();
        return called;
    }

    /** Releases the slot. */
    @Override
    public void close() {
        streams.release(this);
    }
}
