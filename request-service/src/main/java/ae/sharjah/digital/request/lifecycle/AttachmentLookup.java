package ae.sharjah.digital.request.lifecycle;

import java.util.Set;
import java.util.UUID;

/** Lookup of the documents attached to a request. */
public interface AttachmentLookup {
    /** Returns codes of the service's {@code documents}, only for attachments that may be used. */
    Set<String> documentCodes(UUID requestId);
}
