package ae.sharjah.digital.gateway.security;

/** The identity provider's description cannot be retrieved at the moment. */
final class ProviderUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProviderUnavailableException(String issuer, Throwable cause) {
        super(issuer, cause);
    }
}
