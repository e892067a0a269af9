package ae.sharjah.digital.notification.live;

import ae.sharjah.digital.notification.inbox.PersonId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Open streams of this process. This bean stops before the web server (higher phases stop first), so that a graceful
 * shutdown does not wait for streams that never end on their own.
 */
@Component
public class OpenStreams implements SmartLifecycle {
    private final LiveSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<StreamSlot> all = new HashSet<>();
    /** Slots per person that have not been superseded, oldest first. */
    private final Map<PersonId, SequencedSet<StreamSlot>> byPerson = new HashMap<>();

    private boolean running;

    OpenStreams(LiveSettings settings, MeterRegistry meters) {
        this.settings = settings;
        Gauge.builder("notification.streams.open", this, OpenStreams::count)
                .description("open streams of server-sent events")
                .register(meters);
    }

    /**
     * Acquires a slot. A person's new stream is never refused because of their older ones: the oldest of too many is
     * ended. It counts towards the total until it has ended, so that the limit of the process is never exceeded.
     */
    public SlotResult acquireSlot(PersonId person) {
        lock.lock();
        try {
            if (!running || all.size() >= settings.total()) {
                return new SlotResult.LimitReached();
            }
            SequencedSet<StreamSlot> personsSlots = byPerson.computeIfAbsent(person, first -> new LinkedHashSet<>());
            while (personsSlots.size() >= settings.perPerson()) {
                personsSlots.removeFirst().supersede();
            }
            var slot = new StreamSlot(person, this);
            personsSlots.add(slot);
            all.add(slot);
            return new SlotResult.Granted(slot);
        } finally {
            lock.unlock();
        }
    }

    void release(StreamSlot slot) {
        lock.lock();
        try {
            all.remove(slot);
            Set<StreamSlot> personsSlots = byPerson.get(slot.person());
            if (personsSlots != null && personsSlots.remove(slot) && personsSlots.isEmpty()) {
                byPerson.remove(slot.person());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Signals to the person's streams that there may be a new notification. */
    void signal(PersonId person) {
        lock.lock();
        try {
            byPerson.getOrDefault(person, new LinkedHashSet<>()).forEach(StreamSlot::signal);
        } finally {
            lock.unlock();
        }
    }

    /** Signals to all streams that there may be new notifications. */
    void signalAll() {
        snapshot().forEach(StreamSlot::signal);
    }

    public int count() {
        lock.lock();
        try {
            return all.size();
        } finally {
            lock.unlock();
        }
    }

    private List<StreamSlot> snapshot() {
        lock.lock();
        try {
            return List.copyOf(all);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        setRunning(true);
    }

    @Override
    public void stop() {
        setRunning(false);
        snapshot().forEach(StreamSlot::end);
    }

    private void setRunning(boolean now) {
        lock.lock();
        try {
            running = now;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }
}
