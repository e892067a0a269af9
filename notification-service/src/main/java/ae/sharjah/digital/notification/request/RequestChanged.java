package ae.sharjah.digital.notification.request;

import ae.sharjah.digital.notification.catalog.ServiceId;
import ae.sharjah.digital.notification.inbox.PersonId;
import ae.sharjah.digital.notification.inbox.RequestId;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** Fields of a request's events that this service reads. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RequestChanged(
        RequestId requestId,
        String reference,
        PersonId personId,
        ServiceId serviceId,
        String action,
        @Nullable String fromStage,
        @Nullable String stage,
        String status,
        @Nullable String reasonCode) {

    /** Returns whether the request entered another stage; true for a new request. */
    boolean enteredStage() {
        return fromStage == null || !fromStage.equals(stage);
    }
}
