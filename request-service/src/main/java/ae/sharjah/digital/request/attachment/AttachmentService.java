package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.platform.web.id.Ids;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.LockedRequests;
import ae.sharjah.digital.request.lifecycle.Request;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of attachments. Each is one short transaction that locks the request, so that no file changes while the
 * request is submitted.
 */
@Service
public class AttachmentService {
    private final LockedRequests requests;
    private final ServiceVersions services;
    private final Attachments attachments;
    private final OrphanedObjects orphans;
    private final AttachmentLimits limits;
    private final Ids ids;
    private final Clock clock;

    AttachmentService(
            LockedRequests requests,
            ServiceVersions services,
            Attachments attachments,
            OrphanedObjects orphans,
            AttachmentLimits limits,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.services = services;
        this.attachments = attachments;
        this.orphans = orphans;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds a stored file to a request.
     *
     * @throws ProblemException 404, 409 {@code attachments-closed}, {@code attachments-full} and {@code
     *     attachments-quota}, 422, 503 when its bytes were deleted in the meantime
     */
    @Transactional
    public Attachment add(PersonId person, RequestId requestId, String document, StoredFile file) {
        UploadPolicy policy = policy(person, requestId);
        if (!policy.isOpen()) {
            throw ProblemException.conflict("attachments-closed");
        }
        if (policy.document(document) == null) {
            throw ProblemException.invalid(List.of(Fault.of("#document", "document.not-wanted")));
        }
        Attachments.Usage present = attachments.usageOfRequest(requestId);
        requireCapacity(person, present.files() + 1, present.bytes() + file.size(), file.size());
        Instant now = clock.instant();
        Attachment added = Attachment.first(new AttachmentId(ids.next()), requestId, person, document, file, now);
        claimObject(file);
        attachments.add(added, now);
        return added;
    }

    /**
     * Replaces an attachment by a stored file.
     *
     * @throws ProblemException as {@link #add}, and 412, 409 {@code attachment-handed-over}
     */
    @Transactional
    public Attachment replace(
            PersonId person, RequestId requestId, AttachmentId attachmentId, long seen, StoredFile file) {
        Attachment before = lockChangeable(person, requestId, attachmentId, seen);
        Attachments.Usage present = attachments.usageOfRequest(requestId);
        long more = file.size() - before.file().size();
        requireCapacity(person, present.files(), present.bytes() + more, more);
        Instant now = clock.instant();
        Attachment after = before.withFile(file, now);
        claimObject(file);
        attachments.replace(after, now);
        abandonObject(before);
        return after;
    }

    /**
     * Removes a file from its request.
     *
     * @throws ProblemException 404, 412, 409 {@code attachments-closed} and {@code attachment-handed-over}
     */
    @Transactional
    public void remove(PersonId person, RequestId requestId, AttachmentId attachmentId, long seen) {
        Attachment attachment = lockChangeable(person, requestId, attachmentId, seen);
        attachments.remove(attachmentId);
        abandonObject(attachment);
    }

    private Attachment lockChangeable(PersonId person, RequestId requestId, AttachmentId attachmentId, long seen) {
        UploadPolicy policy = policy(person, requestId);
        Attachment attachment = attachments.lock(requestId, attachmentId).orElseThrow(ProblemException::notFound);
        Uploads.requireVersion(attachment, seen);
        Uploads.requireChangeable(policy, attachment);
        return attachment;
    }

    private UploadPolicy policy(PersonId person, RequestId requestId) {
        Request request = requests.lockOfPerson(person, requestId).orElseThrow(ProblemException::notFound);
        return UploadPolicy.of(request, services.version(request.serviceId(), request.serviceVersion()));
    }

    private void requireCapacity(PersonId person, int files, long bytes, long more) {
        if (files > limits.files() || bytes > limits.request().toBytes()) {
            throw Uploads.limitReached(limits);
        }
        if (attachments.lockUsageOfPerson(person).bytes() + more
                > limits.person().toBytes()) {
            throw ProblemException.conflict("attachments-quota", limits.person().toMegabytes());
        }
    }

    private void claimObject(StoredFile file) {
        if (!orphans.claim(file.objectId())) {
            throw UploadStore.unavailable();
        }
    }

    /** Registers the object for deletion; infected objects were registered when the infection was found. */
    private void abandonObject(Attachment attachment) {
        if (attachment.state() != AttachmentState.INFECTED) {
            orphans.abandon(attachment.file().objectId());
        }
    }
}
