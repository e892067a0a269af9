package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import java.time.Instant;

/**
 * A file of a request.
 *
 * @param document code of the service's document
 * @param handedOver whether it was handed over to the agency
 * @param version counts its contents, from 1
 * @param updatedAt when its content was uploaded
 */
public record Attachment(
        AttachmentId id,
        RequestId requestId,
        PersonId personId,
        String document,
        StoredFile file,
        AttachmentState state,
        boolean handedOver,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static Attachment first(
            AttachmentId id, RequestId requestId, PersonId personId, String document, StoredFile file, Instant now) {
        return new Attachment(id, requestId, personId, document, file, AttachmentState.QUARANTINED, false, 1, now, now);
    }

    /** Returns the attachment with a new content, which is in quarantine again. */
    Attachment withFile(StoredFile other, Instant now) {
        return new Attachment(
                id,
                requestId,
                personId,
                document,
                other,
                AttachmentState.QUARANTINED,
                false,
                version + 1,
                createdAt,
                now);
    }
}
