package ae.sharjah.digital.gateway.filter;

import java.util.Set;

/** The headers of a request that mean something to a service; all other headers of a client are not forwarded. */
public final class PassedHeaders {
    /** In lower case. */
    public static final Set<String> NAMES = Set.of(
            "accept",
            "accept-language",
            "access-purpose",
            "cache-control",
            "content-digest",
            "content-disposition",
            "content-language",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "last-event-id",
            "prefer",
            "range",
            "repr-digest",
            "user-agent");

    private PassedHeaders() {}
}
