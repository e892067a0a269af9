package ae.sharjah.digital.adapters.spi;

import java.util.UUID;

/** Identifier of a request, identical for all its dispatches. */
public record RequestId(UUID value) {
    /** Returns the canonical text of the UUID, as used in messages, keys and logs. */
    @Override
    public String toString() {
        return value.toString();
    }
}
