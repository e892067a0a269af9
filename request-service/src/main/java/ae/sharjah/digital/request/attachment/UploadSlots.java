package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How many files come in at once at this replica, over all and of one person. */
@Component
class UploadSlots {
    private static final String RETRY_AFTER_SECONDS = "5";

    private final int most;
    private final Semaphore free;
    private final int mostOfPerson;
    private final Map<UUID, Integer> ofPerson = new ConcurrentHashMap<>();

    UploadSlots(AttachmentProperties limits) {
        this.most = limits.atOnce();
        this.free = new Semaphore(most);
        this.mostOfPerson = limits.atOncePerPerson();
    }

    /** One place, until closed. */
    interface Slot extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws ProblemException 429 {@code too-many-uploads} for this person, 503 {@code uploads-busy} for all */
    Slot take(UUID person) {
        if (ofPerson.merge(person, 1, Integer::sum) > mostOfPerson) {
            leave(person);
            throw busy(HttpStatus.TOO_MANY_REQUESTS, "too-many-uploads");
        }
        if (!free.tryAcquire()) {
            leave(person);
            throw busy(HttpStatus.SERVICE_UNAVAILABLE, "uploads-busy");
        }
        return () -> {
            free.release();
            leave(person);
        };
    }

    int taken() {
        return most - free.availablePermits();
    }

    private void leave(UUID person) {
        ofPerson.computeIfPresent(person, (id, count) -> count == 1 ? null : count - 1);
    }

    private static ProblemException busy(HttpStatus status, String code) {
        return ProblemException.of(status, code).withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
}
