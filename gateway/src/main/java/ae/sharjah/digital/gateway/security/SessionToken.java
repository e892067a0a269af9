package ae.sharjah.digital.gateway.security;

/** The access token that an exchange of a browser's session carries on. */
public sealed interface SessionToken {

    /** Nobody is signed in by a session. */
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

    /** The identity provider does not answer; the session stays. */
    record Unavailable() implements SessionToken {}
}
