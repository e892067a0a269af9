package ae.sharjah.digital.notification.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Map<UUID, Set<Place>> places = new HashMap<>();
    private int open;
    private boolean running;

    OpenStreams(LiveSettings settings, MeterRegistry meters) {
        this.settings = settings;
        Gauge.builder("notification.streams.open", this, OpenStreams::open)
                .description("streams of server-sent events open now")
                .register(meters);
    }

    public Admission enter(UUID person) {
        lock.lock();
        try {
            if (!running || open >= settings.total()) {
                return new Admission.Full();
            }
            Set<Place> theirs = places.computeIfAbsent(person, first -> new HashSet<>());
            if (theirs.size() >= settings.perPerson()) {
                return new Admission.TooManyOfPerson();
            }
            var place = new Place(person, this);
            theirs.add(place);
            open++;
            return new Admission.Admitted(place);
        } finally {
            lock.unlock();
        }
    }

    void leave(Place place) {
        lock.lock();
        try {
            Set<Place> theirs = places.get(place.person());
            if (theirs != null && theirs.remove(place)) {
                open--;
                if (theirs.isEmpty()) {
                    places.remove(place.person());
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** The person has something new. */
    void wake(UUID person) {
        lock.lock();
        try {
            places.getOrDefault(person, Set.of()).forEach(Place::wake);
        } finally {
            lock.unlock();
        }
    }

    /** Anybody may have something new. */
    void wakeAll() {
        all().forEach(Place::wake);
    }

    public int open() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    private List<Place> all() {
        lock.lock();
        try {
            var all = new ArrayList<Place>();
            places.values().forEach(all::addAll);
            return all;
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
        all().forEach(Place::end);
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
