package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;

/**
 * Stores an uploaded file and passes it to the given action. Everything that can be checked is checked before the bytes
 * are received, and again, under a lock, afterwards.
 */
@Service
public class Uploads {
    private final Requests requests;
    private final ServiceVersions services;
    private final Attachments attachments;
    private final UploadStore uploadStore;
    private final OrphanedObjects orphans;
    private final UploadSlots slots;
    private final AttachmentLimits limits;

    Uploads(
            Requests requests,
            ServiceVersions services,
            Attachments attachments,
            UploadStore uploadStore,
            OrphanedObjects orphans,
            UploadSlots slots,
            AttachmentLimits limits) {
        this.requests = requests;
        this.services = services;
        this.attachments = attachments;
        this.uploadStore = uploadStore;
        this.orphans = orphans;
        this.slots = slots;
        this.limits = limits;
    }

    /**
     * Stores a file for a document of a request.
     *
     * @param then receives the stored file; if it does not claim the file, its bytes are deleted
     * @throws ProblemException 404, 409 {@code attachments-closed} and {@code attachments-full}, 422 with every fault
     *     of the file's parameters, 429 and 503 for too many uploads at once, and as {@link UploadStore#store}
     */
    public <T> T store(
            PersonId person, RequestId requestId, String document, Upload upload, Function<StoredFile, T> then) {
        UploadPolicy policy = openPolicy(person, requestId);
        if (attachments.usageOfRequest(requestId).files() >= limits.files()) {
            throw limitReached(limits);
        }
        return store(person, policy, document, upload, then);
    }

    /**
     * Stores a file that replaces another.
     *
     * @throws ProblemException also 409 {@code attachment-handed-over}, 412 for a stale version
     */
    public <T> T store(
            PersonId person,
            RequestId requestId,
            AttachmentId attachmentId,
            long seen,
            Upload upload,
            Function<StoredFile, T> then) {
        Request request = requests.findByPerson(person, requestId).orElseThrow(ProblemException::notFound);
        Attachment present = attachments.ofRequest(requestId, attachmentId).orElseThrow(ProblemException::notFound);
        requireVersion(present, seen);
        UploadPolicy policy = policy(request);
        requireChangeable(policy, present);
        return store(person, policy, present.document(), upload, then);
    }

    private <T> T store(
            PersonId person, UploadPolicy policy, String document, Upload upload, Function<StoredFile, T> then) {
        List<Fault> faults = new ArrayList<>();
        UploadPolicy.Document accepted = policy.document(document);
        if (accepted == null) {
            faults.add(Fault.of("#document", "document.not-wanted"));
        }
        Optional<FileName> name = upload.name().withExtensionOf(upload.declared());
        if (name.isEmpty()) {
            faults.add(Fault.of(
                    "#" + HttpHeaders.CONTENT_DISPOSITION,
                    "file-name.ending",
                    String.join(", ", upload.declared().extensions())));
        }
        if (accepted == null || name.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        try (UploadSlots.Slot _ = slots.acquire(person)) {
            StoredFile file = uploadStore.store(upload.withName(name.get()), accepted.types());
            try {
                return then.apply(file);
            } finally {
                orphans.release(file.objectId());
            }
        }
    }

    private UploadPolicy openPolicy(PersonId person, RequestId requestId) {
        UploadPolicy policy = policy(requests.findByPerson(person, requestId).orElseThrow(ProblemException::notFound));
        if (!policy.isOpen()) {
            throw ProblemException.conflict("attachments-closed");
        }
        return policy;
    }

    private UploadPolicy policy(Request request) {
        return UploadPolicy.of(request, services.version(request.serviceId(), request.serviceVersion()));
    }

    static void requireVersion(Attachment attachment, long seen) {
        if (attachment.version() != seen) {
            throw ETags.preconditionFailed();
        }
    }

    static void requireChangeable(UploadPolicy policy, Attachment attachment) {
        if (attachment.handedOver()) {
            throw ProblemException.conflict("attachment-handed-over");
        }
        if (!policy.isChangeable(attachment)) {
            throw ProblemException.conflict("attachments-closed");
        }
    }

    static ProblemException limitReached(AttachmentLimits limits) {
        return ProblemException.conflict(
                "attachments-full", limits.files(), limits.request().toMegabytes());
    }
}
