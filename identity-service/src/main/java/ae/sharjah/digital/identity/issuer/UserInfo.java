package ae.sharjah.digital.identity.issuer;

/** Result of fetching a person's claims. */
public sealed interface UserInfo {

    /** The provider returned the claims. */
    record Received(Claims claims) implements UserInfo {}

    /** The token does not permit the access, for example without the scope {@code openid}. */
    record Refused() implements UserInfo {}

    /** The provider is unavailable, too slow, or returned an invalid response. */
    record Unavailable() implements UserInfo {}
}
