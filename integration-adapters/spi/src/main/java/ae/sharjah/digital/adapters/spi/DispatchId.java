package ae.sharjah.digital.adapters.spi;

import java.util.UUID;

/** Identifier of a dispatch: one delivery of a request to its agency. */
public record DispatchId(UUID value) {
    /** Returns the canonical text of the UUID, as used in messages, keys and logs. */
    @Override
    public String toString() {
        return value.toString();
    }
}
