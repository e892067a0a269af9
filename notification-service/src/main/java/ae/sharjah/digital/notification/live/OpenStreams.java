package ae.sharjah.digital.notification.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The streams open in this process. It stops before the web server does (higher phases stop first), so that a graceful
 * stop need not wait for streams that would not end by themselves.
 */
@Component
public class OpenStreams implements SmartLifecycle {
    private final LiveSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Place> all = new HashSet<>();
    /** Those of each person that are to go on, the oldest first. */
    private final Map<UUID, SequencedSet<Place>> places = new HashMap<>();

    private boolean running;

    OpenStreams(LiveSettings settings, MeterRegistry meters) {
        this.settings = settings;
        Gauge.builder("notification.streams.open", this, OpenStreams::open)
                .description("streams of server-sent events open now")
                .register(meters);
    }

    /**
     * A person's new stream is never refused for their older ones: the oldest of too many is told to end. It counts
     * among all until it has ended, so that the process's own limit holds.
     */
    public Admission enter(UUID person) {
        lock.lock();
        try {
            if (!running || all.size() >= settings.total()) {
                return new Admission.Full();
            }
            SequencedSet<Place> theirs = places.computeIfAbsent(person, first -> new LinkedHashSet<>());
            while (theirs.size() >= settings.perPerson()) {
                theirs.removeFirst().supersede();
            }
            var place = new Place(person, this);
            theirs.add(place);
            all.add(place);
            return new Admission.Admitted(place);
        } finally {
            lock.unlock();
        }
    }

    void leave(Place place) {
        lock.lock();
        try {
            all.remove(place);
            Set<Place> theirs = places.get(place.person());
            if (theirs != null && theirs.remove(place) && theirs.isEmpty()) {
                places.remove(place.person());
            }
        } finally {
            lock.unlock();
        }
    }

    /** The person has something new. */
    void wake(UUID person) {
        lock.lock();
        try {
            places.getOrDefault(person, new LinkedHashSet<>()).forEach(Place::wake);
        } finally {
            lock.unlock();
        }
    }

    /** Anybody may have something new. */
    void wakeAll() {
        now().forEach(Place::wake);
    }

    public int open() {
        lock.lock();
        try {
            return all.size();
        } finally {
            lock.unlock();
        }
    }

    private List<Place> now() {
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
        now().forEach(Place::end);
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
