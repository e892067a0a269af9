package ae.sharjah.digital.adapters.sandbox.received;

import java.util.UUID;

/** Identifier of a request, assigned by the platform. */
public record RequestId(UUID value) {
    /** Returns the canonical text of the UUID, as used in messages, keys and logs. */
    @Override
    public String toString() {
        return value.toString();
    }
}
