package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.attachment.store.ObjectStore;
import ae.sharjah.digital.request.attachment.store.VerifyingInputStream;
import ae.sharjah.digital.request.dispatch.DispatchContents;
import ae.sharjah.digital.request.dispatch.DispatchId;
import ae.sharjah.digital.request.id.RequestId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Access to files for their owners and for the agency that received them. */
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
     * Opens the content of a file, which is verified while it is read.
     *
     * @throws ProblemException 409 {@code attachment-in-quarantine} and {@code attachment-infected}, 503 when the store
     *     does not return it
     */
    public InputStream open(Attachment attachment) {
        switch (attachment.state()) {
            case QUARANTINED -> throw ProblemException.conflict("attachment-in-quarantine");
            case INFECTED -> throw ProblemException.conflict("attachment-infected");
            case CLEAN, UNSCANNED -> {
                // readable
            }
        }
        StoredFile file = attachment.file();
        try {
            return new VerifyingInputStream(store.read(file.objectId()), file.size(), file.sha256());
        } catch (IOException failed) {
            LOG.error("the object store failed to return object {}", file.objectId(), failed);
            throw UploadStore.unavailable();
        }
    }

    /** Returns the files of a dispatch and records the access. */
    @Transactional
    public List<Attachment> ofDispatch(DispatchId dispatchId, Caller reader) {
        return attachments.handedOver(
                dispatchContent(dispatchId, reader).request().id());
    }

    /** Returns one file of a dispatch and records the access. */
    @Transactional
    public Attachment ofDispatch(DispatchId dispatchId, AttachmentId attachmentId, Caller reader) {
        RequestId request = dispatchContent(dispatchId, reader).request().id();
        Attachment attachment = attachments
                .ofRequest(request, attachmentId)
                .filter(Attachment::handedOver)
                .orElseThrow(ProblemException::notFound);
        if (attachment.state().readable()) {
            attachments.recordRead(attachmentId, dispatchId, reader, clock.instant());
        }
        return attachment;
    }

    /** Returns the files of a request that were handed over, oldest first; the caller records the access. */
    public List<Attachment> handedOver(RequestId requestId) {
        return attachments.handedOver(requestId);
    }

    /** Returns one file that was handed over; the caller records the access. */
    public Optional<Attachment> handedOver(RequestId requestId, AttachmentId attachmentId) {
        return attachments.ofRequest(requestId, attachmentId).filter(Attachment::handedOver);
    }

    /**
     * Returns the content of a dispatch. A client of one agency receives nothing of another's; the platform's own
     * adapters belong to none.
     */
    private DispatchContents.Content dispatchContent(DispatchId dispatchId, Caller reader) {
        return dispatches
                .read(dispatchId, reader)
                .filter(content -> reader.agency() == null
                        || reader.agency().equals(content.dispatch().agencyId()))
                .orElseThrow(ProblemException::notFound);
    }
}
