package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.platform.identity.Ids;
import ae.sharjah.digital.platform.problem.Fault;
import ae.sharjah.digital.platform.problem.ProblemException;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.lifecycle.LockedRequests;
import ae.sharjah.digital.request.lifecycle.Request;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of files, each act one short transaction that holds their request: none changes while it is sent. */
@Service
public class AttachmentChanges {
    private final LockedRequests requests;
    private final ServiceVersions services;
    private final Attachments attachments;
    private final UnownedObjects unowned;
    private final AttachmentProperties limits;
    private final Ids ids;
    private final Clock clock;

    AttachmentChanges(
            LockedRequests requests,
            ServiceVersions services,
            Attachments attachments,
            UnownedObjects unowned,
            AttachmentProperties limits,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.services = services;
        this.attachments = attachments;
        this.unowned = unowned;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes a file that was brought in a request's.
     *
     * @throws ProblemException 404, 409 {@code attachments-closed}, {@code attachments-full} and
     *     {@code attachments-quota}, 422, 503 when its bytes were swept meanwhile
     */
    @Transactional
    public Attachment give(UUID person, UUID requestId, String document, KeptFile file) {
        Window window = window(person, requestId);
        if (!window.open()) {
            throw ProblemException.conflict("attachments-closed");
        }
        if (window.wanted(document) == null) {
            throw ProblemException.invalid(List.of(Fault.of("#document", "document.not-wanted")));
        }
        Attachments.Extent present = attachments.ofRequest(requestId);
        requireRoom(person, present.files() + 1, present.bytes() + file.size(), file.size());
        Instant now = now();
        Attachment given = Attachment.first(ids.next(), requestId, person, document, file, now);
        own(file);
        attachments.add(given, now);
        return given;
    }

    /**
     * Puts a file that was brought in in the place of another.
     *
     * @throws ProblemException as {@link #give}, and 412, 409 {@code attachment-handed-over}
     */
    @Transactional
    public Attachment replace(UUID person, UUID requestId, UUID attachmentId, long seen, KeptFile file) {
        Attachment before = changeable(person, requestId, attachmentId, seen);
        Attachments.Extent present = attachments.ofRequest(requestId);
        long more = file.size() - before.file().size();
        requireRoom(person, present.files(), present.bytes() + more, more);
        Instant now = now();
        Attachment after = before.replaced(file, now);
        own(file);
        attachments.replace(after, now);
        abandonBytes(before);
        return after;
    }

    /**
     * Takes a file away from its request.
     *
     * @throws ProblemException 404, 412, 409 {@code attachments-closed} and {@code attachment-handed-over}
     */
    @Transactional
    public void takeBack(UUID person, UUID requestId, UUID attachmentId, long seen) {
        Attachment attachment = changeable(person, requestId, attachmentId, seen);
        attachments.remove(attachmentId);
        abandonBytes(attachment);
    }

    private Attachment changeable(UUID person, UUID requestId, UUID attachmentId, long seen) {
        Window window = window(person, requestId);
        Attachment attachment = attachments.hold(requestId, attachmentId).orElseThrow(ProblemException::notFound);
        Uploads.requireSeen(attachment, seen);
        Uploads.requireChangeable(window, attachment);
        return attachment;
    }

    private Window window(UUID person, UUID requestId) {
        Request request = requests.ofPerson(person, requestId).orElseThrow(ProblemException::notFound);
        return Window.of(request, services.version(request.serviceId(), request.serviceVersion()));
    }

    private void requireRoom(UUID person, int files, long bytes, long more) {
        if (files > limits.files() || bytes > limits.request().toBytes()) {
            throw Uploads.full(limits);
        }
        if (attachments.heldOfPerson(person).bytes() + more > limits.person().toBytes()) {
            throw ProblemException.conflict("attachments-quota", limits.person().toMegabytes());
        }
    }

    private void own(KeptFile file) {
        if (!unowned.claim(file.objectId())) {
            throw Receiving.unavailable();
        }
    }

    /** Infected bytes were given up when they were found. */
    private void abandonBytes(Attachment attachment) {
        if (attachment.state() != AttachmentState.INFECTED) {
            unowned.abandon(attachment.file().objectId());
        }
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
