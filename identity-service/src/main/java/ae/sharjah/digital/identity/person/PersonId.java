package ae.sharjah.digital.identity.person;

import java.util.UUID;

/** Identifier of a person: the subject of the person's tokens. */
public record PersonId(UUID value) {
    /** Returns the canonical text of the UUID, as used in messages, keys and logs. */
    @Override
    public String toString() {
        return value.toString();
    }
}
