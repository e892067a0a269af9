package ae.sharjah.digital.request.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of a request.
 *
 * @param document code of the service's document
 * @param handedOver whether it was handed over to the agency
 * @param version counts its contents, from 1
 * @param updatedAt when its content was uploaded
 */
public record Attachment(
        UUID id,
        UUID requestId,
        UUID personId,
        String document,
        StoredFile file,
        AttachmentState state,
        boolean handedOver,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static Attachment first(UUID id, UUID requestId, UUID personId, String document, StoredFile file, Instant now) {
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
