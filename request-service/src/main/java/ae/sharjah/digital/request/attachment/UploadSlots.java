package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.id.PersonId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Slots that limit the uploads at once at this replica, in total and per person. */
@Component
class UploadSlots {
    private static final String RETRY_AFTER_SECONDS = "5";

    private final int capacity;
    private final Semaphore free;
    private final int capacityPerPerson;
    private final Map<PersonId, Integer> usedByPerson = new ConcurrentHashMap<>();

    UploadSlots(AttachmentLimits limits) {
        this.capacity = limits.atOnce();
        this.free = new Semaphore(capacity);
        this.capacityPerPerson = limits.atOncePerPerson();
    }

    /** A slot that is occupied until closed. */
    interface Slot extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws ProblemException 429 {@code too-many-uploads} for this person, 503 {@code uploads-busy} for all */
    Slot acquire(PersonId person) {
        if (usedByPerson.merge(person, 1, Integer::sum) > capacityPerPerson) {
            releasePerson(person);
            throw busy(HttpStatus.TOO_MANY_REQUESTS, "too-many-uploads");
        }
        if (!free.tryAcquire()) {
            releasePerson(person);
            throw busy(HttpStatus.SERVICE_UNAVAILABLE, "uploads-busy");
        }
        return () -> {
            free.release();
            releasePerson(person);
        };
    }

    int inUse() {
        return capacity - free.availablePermits();
    }

    private void releasePerson(PersonId person) {
        usedByPerson.computeIfPresent(person, (id, count) -> count == 1 ? null : count - 1);
    }

    private static ProblemException busy(HttpStatus status, String code) {
        return ProblemException.of(status, code).withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
}
