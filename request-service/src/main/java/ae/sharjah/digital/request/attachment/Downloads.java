package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.platform.problem.ProblemException;
import ae.sharjah.digital.platform.security.Caller;
import ae.sharjah.digital.request.attachment.store.VerifyingInputStream;
import ae.sharjah.digital.request.attachment.store.ObjectStore;
import ae.sharjah.digital.request.dispatch.DispatchContents;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands files out: to whom they are of, and to the agency that was given them. */
@Service
public class Downloads {
    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);

    private final Attachments attachments;
    private final DispatchContents dispatches;
    private final ObjectStore store;
    private final Clock clock;

    Downloads(Attachments attachments, DispatchContents dispatches, ObjectStore store, Clock clock) {
        this.attachments = attachments;
        this.dispatches = dispatches;
        this.store = store;
        this.clock = clock;
    }

    /**
     * The content of a file, checked while it is read.
     *
     * @throws ProblemException 409 {@code attachment-in-quarantine} and {@code attachment-infected}, 503 when the store
     *     does not give it
     */
    public InputStream open(Attachment attachment) {
        switch (attachment.state()) {
            case QUARANTINED -> throw ProblemException.conflict("attachment-in-quarantine");
            case INFECTED -> throw ProblemException.conflict("attachment-infected");
            case CLEAN, UNSCANNED -> {
                // nothing against it
            }
        }
        StoredFile file = attachment.file();
        try {
            return new VerifyingInputStream(store.read(file.objectId()), file.size(), file.sha256());
        } catch (IOException notGiven) {
            LOG.error("the object store did not give object {}", file.objectId(), notGiven);
            throw UploadStore.unavailable();
        }
    }

    /** What goes to the agency with a hand-over; the reading is recorded. */
    @Transactional
    public List<Attachment> ofDispatch(UUID dispatchId, Caller reader) {
        return attachments.handedOver(dispatchContent(dispatchId, reader).request().id());
    }

    /** One of them; the reading is recorded. */
    @Transactional
    public Attachment ofDispatch(UUID dispatchId, UUID attachmentId, Caller reader) {
        UUID request = dispatchContent(dispatchId, reader).request().id();
        Attachment attachment = attachments
                .ofRequest(request, attachmentId)
                .filter(Attachment::handedOver)
                .orElseThrow(ProblemException::notFound);
        if (attachment.state().readable()) {
            attachments.recordRead(attachmentId, dispatchId, reader.id(), clock.instant());
        }
        return attachment;
    }

    /** What an agency's officers get to see of a request, oldest first; whoever asks records the reading. */
    public List<Attachment> handedOver(UUID requestId) {
        return attachments.handedOver(requestId);
    }

    /** One of them. */
    public Optional<Attachment> handedOver(UUID requestId, UUID attachmentId) {
        return attachments.ofRequest(requestId, attachmentId).filter(Attachment::handedOver);
    }

    /** Whoever is of one agency gets nothing of another's; the platform's own host of connections is of none. */
    private DispatchContents.Content dispatchContent(UUID dispatchId, Caller reader) {
        return dispatches
                .read(dispatchId, reader)
                .filter(content -> reader.agency() == null
                        || reader.agency().equals(content.dispatch().agencyId()))
                .orElseThrow(ProblemException::notFound);
    }
}
