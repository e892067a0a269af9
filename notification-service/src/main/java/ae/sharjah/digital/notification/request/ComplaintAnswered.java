package ae.sharjah.digital.notification.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import java.util.UUID;

/**
 * Of the event of a complaint that was answered, what is read here.
 *
 * @param reference the complaint's own
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ComplaintAnswered(String reference, UUID requestId, String requestReference, UUID personId, UUID serviceId) {

    ComplaintAnswered {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(requestReference, "requestReference");
        Objects.requireNonNull(personId, "personId");
        Objects.requireNonNull(serviceId, "serviceId");
    }
}
