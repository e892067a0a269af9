package ae.sharjah.digital.gateway.route;

import ae.sharjah.digital.gateway.GatewayProperties;
import java.net.URI;

/** The server that responds on a route. */
public enum Backend {
    CATALOG("catalog-service"),
    REQUEST("request-service"),
    NOTIFICATION("notification-service"),
    IDENTITY("identity-service"),
    /** The gateway itself. */
    GATEWAY("gateway");

    private final String service;

    Backend(String service) {
        this.service = service;
    }

    /** Returns the service's name, as in logs and metrics. */
    public String service() {
        return service;
    }

    /**
     * Returns the service's origin.
     *
     * @throws IllegalStateException for the gateway, which forwards nothing to itself
     */
    public URI origin(GatewayProperties.Backends backends) {
        return switch (this) {
            case CATALOG -> backends.catalog();
            case REQUEST -> backends.request();
            case NOTIFICATION -> backends.notification();
            case IDENTITY -> backends.identity();
            case GATEWAY -> throw new IllegalStateException("the gateway is no backend");
        };
    }
}
