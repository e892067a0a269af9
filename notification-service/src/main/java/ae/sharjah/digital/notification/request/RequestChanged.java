package ae.sharjah.digital.notification.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of the events of a request, what is read here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RequestChanged(
        UUID requestId,
        String reference,
        UUID personId,
        UUID serviceId,
        String action,
        @Nullable String fromStage,
        @Nullable String stage,
        String status,
        @Nullable String reasonCode) {

    /** Whether the request got into another stage; true of a request that is new. */
    boolean entered() {
        return fromStage == null || !fromStage.equals(stage);
    }

    RequestChanged {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(personId, "personId");
        Objects.requireNonNull(serviceId, "serviceId");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(status, "status");
    }
}
