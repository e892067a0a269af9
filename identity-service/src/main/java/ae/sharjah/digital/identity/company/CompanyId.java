package ae.sharjah.digital.identity.company;

import java.util.UUID;

/** Identifier of a company, assigned by the economic department's register. */
public record CompanyId(UUID value) {
    /** Returns the canonical text of the UUID, as used in messages, keys and logs. */
    @Override
    public String toString() {
        return value.toString();
    }
}
