package ae.sharjah.digital.request.lifecycle;

import java.util.Set;
import java.util.UUID;

/** Which of a service's documents a request has. */
public interface AttachmentLookup {
    /** Codes as the service's {@code documents} name them; only of documents that may be used. */
    Set<String> documentCodes(UUID requestId);
}
