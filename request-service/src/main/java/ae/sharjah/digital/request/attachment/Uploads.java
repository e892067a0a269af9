package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.catalogue.ServiceVersions;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;

/**
 * Brings a file into the store and gives it to what is to be done with it. Whatever can be refused is refused before its
 * bytes come in, and decided once more, under lock, when they have.
 */
@Service
public class Uploads {
    private final Requests requests;
    private final ServiceVersions services;
    private final Attachments attachments;
    private final Receiving receiving;
    private final UnownedObjects unowned;
    private final UploadSlots slots;
    private final AttachmentProperties limits;

    Uploads(
            Requests requests,
            ServiceVersions services,
            Attachments attachments,
            Receiving receiving,
            UnownedObjects unowned,
            UploadSlots slots,
            AttachmentProperties limits) {
        this.requests = requests;
        this.services = services;
        this.attachments = attachments;
        this.receiving = receiving;
        this.unowned = unowned;
        this.slots = slots;
        this.limits = limits;
    }

    /**
     * Takes a file in for a document of a request.
     *
     * @param then what becomes of it; if it becomes nobody's, its bytes are removed
     * @throws ProblemException 404, 409 {@code attachments-closed} and {@code attachments-full}, 422 with every fault of
     *     what was said about the file, 429 and 503 when too many come at once, and as {@link Receiving} says
     */
    public <T> T bring(UUID person, UUID requestId, String document, Upload upload, Function<KeptFile, T> then) {
        Window window = open(person, requestId);
        if (attachments.ofRequest(requestId).files() >= limits.files()) {
            throw full(limits);
        }
        return bring(person, window, document, upload, then);
    }

    /**
     * Takes a file in to replace another.
     *
     * @throws ProblemException also 409 {@code attachment-handed-over}, 412 when it is not as last seen
     */
    public <T> T bring(
            UUID person, UUID requestId, UUID attachmentId, long seen, Upload upload, Function<KeptFile, T> then) {
        Request request = requests.ofPerson(person, requestId).orElseThrow(ProblemException::notFound);
        Attachment present = attachments.ofRequest(requestId, attachmentId).orElseThrow(ProblemException::notFound);
        requireSeen(present, seen);
        Window window = window(request);
        requireChangeable(window, present);
        return bring(person, window, present.document(), upload, then);
    }

    private <T> T bring(UUID person, Window window, String document, Upload upload, Function<KeptFile, T> then) {
        List<Fault> faults = new ArrayList<>();
        Window.Wanted wanted = window.wanted(document);
        if (wanted == null) {
            faults.add(Fault.of("#document", "document.not-wanted"));
        }
        Optional<FileName> name = upload.name().fitting(upload.declared());
        if (name.isEmpty()) {
            faults.add(Fault.of(
                    "#" + HttpHeaders.CONTENT_DISPOSITION,
                    "file-name.ending",
                    String.join(", ", upload.declared().extensions())));
        }
        if (wanted == null || name.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        try (UploadSlots.Slot _ = slots.take(person)) {
            KeptFile file = receiving.receive(upload.named(name.get()), wanted.types());
            try {
                return then.apply(file);
            } finally {
                unowned.release(file.objectId());
            }
        }
    }

    private Window open(UUID person, UUID requestId) {
        Window window = window(requests.ofPerson(person, requestId).orElseThrow(ProblemException::notFound));
        if (!window.open()) {
            throw ProblemException.conflict("attachments-closed");
        }
        return window;
    }

    private Window window(Request request) {
        return Window.of(request, services.version(request.serviceId(), request.serviceVersion()));
    }

    static void requireSeen(Attachment attachment, long seen) {
        if (attachment.version() != seen) {
            throw ETags.preconditionFailed();
        }
    }

    static void requireChangeable(Window window, Attachment attachment) {
        if (attachment.handedOver()) {
            throw ProblemException.conflict("attachment-handed-over");
        }
        if (!window.changeable(attachment)) {
            throw ProblemException.conflict("attachments-closed");
        }
    }

    static ProblemException full(AttachmentProperties limits) {
        return ProblemException.conflict(
                "attachments-full", limits.files(), limits.request().toMegabytes());
    }
}
