package ae.sharjah.digital.identity.person;

import ae.sharjah.digital.identity.issuer.Claims;
import org.jspecify.annotations.Nullable;

/**
 * Contact data of a person that the identity provider has verified.
 *
 * @param email email address, or null
 */
public record Contacts(@Nullable String email) {
    /** Length limit of email addresses (RFC 5321). */
    private static final int LONGEST = 254;

    static final Contacts NONE = new Contacts(null);

    /** Returns the verified contact data of the claims; an unverified address may belong to another person. */
    static Contacts of(Claims claims) {
        String email = claims.email();
        return email != null
                        && Boolean.TRUE.equals(claims.emailVerified())
                        && email.indexOf('@') > 0
                        && email.length() <= LONGEST
                ? new Contacts(email)
                : NONE;
    }

    /** Omits personal data, because the text may be logged. */
    @Override
    public String toString() {
        return "Contacts[…]";
    }
}
