package ae.sharjah.digital.identity.person;

import ae.sharjah.digital.identity.issuer.Claims;
import org.jspecify.annotations.Nullable;

/**
 * How a person can be reached, as far as the identity provider has verified it.
 *
 * @param email address, or null
 */
public record Contacts(@Nullable String email) {
    /** The longest that mail can be sent to (RFC 5321). */
    private static final int LONGEST = 254;

    static final Contacts NONE = new Contacts(null);

    /** What was not verified may be somebody else's. */
    static Contacts of(Claims claims) {
        String email = claims.email();
        return email != null
                        && Boolean.TRUE.equals(claims.emailVerified())
                        && email.indexOf('@') > 0
                        && email.length() <= LONGEST
                ? new Contacts(email)
                : NONE;
    }

    /** Keeps personal data out of logs, whoever prints it. */
    @Override
    public String toString() {
        return "Contacts[…]";
    }
}
