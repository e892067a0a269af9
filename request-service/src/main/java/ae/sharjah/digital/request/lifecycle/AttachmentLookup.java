package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.id.RequestId;
import java.util.Set;

/** Lookup of the documents attached to a request. */
public interface AttachmentLookup {
    /** Returns codes of the service's {@code documents}, only for attachments that may be used. */
    Set<String> documentCodes(RequestId requestId);
}
