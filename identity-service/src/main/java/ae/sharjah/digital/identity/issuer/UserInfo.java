package ae.sharjah.digital.identity.issuer;

/** What came of asking for a person's claims. */
public sealed interface UserInfo {

    /** The claims. */
    record Told(Claims claims) implements UserInfo {}

    /** The token does not allow it, as without the scope {@code openid}. */
    record Refused() implements UserInfo {}

    /** The provider is away, slow, or answers what makes no sense. */
    record Away() implements UserInfo {}
}
