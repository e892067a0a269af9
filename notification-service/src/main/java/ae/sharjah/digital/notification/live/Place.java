package ae.sharjah.digital.notification.live;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One open stream's place among all of a process: where it is woken and told to end. */
public final class Place implements AutoCloseable {
    private final UUID person;
    private final OpenStreams streams;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean ending;
    private volatile boolean superseded;

    Place(UUID person, OpenStreams streams) {
        this.person = person;
        this.streams = streams;
    }

    public UUID person() {
        return person;
    }

    void wake() {
        bell.release();
    }

    void end() {
        ending = true;
        bell.release();
    }

    /** Ends it because the person has newer ones. */
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
     * Waits to be woken. A call that came while nobody waited counts; several count as one, since whoever is woken
     * looks for everything new.
     *
     * @return false when the time passed first
     */
    boolean awaitCall(Duration longest) throws InterruptedException {
        boolean called = bell.tryAcquire(Math.max(longest.toMillis(), 1), TimeUnit.MILLISECONDS);
        bell.drainPermits();
        return called;
    }

    /** Gives the place free. */
    @Override
    public void close() {
        streams.leave(this);
    }
}
