package ae.sharjah.digital.notification.inbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Identifier of a person: the subject of the person's tokens. */
public record PersonId(UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {}

    /** Returns the canonical text of the UUID, as used in messages, keys and logs. */
    @Override
    public String toString() {
        return value.toString();
    }
}
