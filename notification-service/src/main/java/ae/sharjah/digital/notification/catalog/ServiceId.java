package ae.sharjah.digital.notification.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Identifier of a service. */
public record ServiceId(UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ServiceId {}

    /** Returns the canonical text of the UUID, as used in messages, keys and logs. */
    @Override
    public String toString() {
        return value.toString();
    }
}
