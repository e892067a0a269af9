package ae.sharjah.digital.adapters.sandbox.callback;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifier of a dispatch, assigned by the platform. */
public record DispatchId(UUID value) {
    /** Returns the canonical text of the UUID, as used in messages, keys and logs. */
    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
