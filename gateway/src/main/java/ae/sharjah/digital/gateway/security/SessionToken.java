package ae.sharjah.digital.gateway.security;

/** The access token that is forwarded with an exchange of a browser's session. */
public sealed interface SessionToken {

    /** The exchange has no session with a signed-in person. */
    record NotNeeded() implements SessionToken {}

    /** A token that lives long enough for the exchange. */
    record Valid(String value) implements SessionToken {
        @Override
        public String toString() {
            return "Valid";
        }
    }

    /** The identity provider has ended the sign-in, and so the session is ended too. */
    record Ended() implements SessionToken {}

    /** The identity provider does not respond; the session remains. */
    record Unavailable() implements SessionToken {}
}
