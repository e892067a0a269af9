package ae.sharjah.digital.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the gateway.
 *
 * @param publicUrl the origin that clients see, without a path
 * @param signIn the identity provider and the sessions it opens
 * @param backends addresses of the services
 * @param deadlines how long a service may take
 * @param breaker when a failing service receives no requests for a while
 * @param limits request sizes and rates of one client
 */
@ConfigurationProperties("gateway")
public record GatewayProperties(
        URI publicUrl,
        SignIn signIn,
        Backends backends,
        @DefaultValue Deadlines deadlines,
        @DefaultValue Breaker breaker,
        @DefaultValue Limits limits) {

    /** Name of the cookie with a browser's session: accepted from this very host only, and sent nowhere else. */
    public static final String SESSION_COOKIE = "__Host-SESSION";

    /**
     * @param issuer address of the OpenID provider's realm
     * @param sessionKeys keys that encrypt sessions in the database: 32 bytes in base64 each, the newest first
     * @param longestSession a browser's session ends then, however busy it is
     */
    public record SignIn(
            String issuer,
            String clientId,
            String clientSecret,
            @DefaultValue List<String> sessionKeys,
            @DefaultValue("8h") Duration longestSession) {

        /** Returns the identity provider's origin: scheme, host and port. */
        public String origin() {
            URI address = URI.create(issuer);
            return address.getScheme() + "://" + address.getRawAuthority();
        }

        @Override
        public String toString() {
            return "SignIn[" + issuer + ", " + clientId + "]";
        }
    }

    /** Origins of the services behind the gateway. */
    public record Backends(URI catalog, URI request, URI notification, URI identity) {}

    /**
     * @param connect time until a connection is established, or is free in the pool
     * @param answer time until the response begins, and longest silence within it
     * @param connections most connections to one service at once; streams not counted
     */
    public record Deadlines(
            @DefaultValue("2s") Duration connect,
            @DefaultValue("15s") Duration answer,
            @DefaultValue("1000") int connections) {}

    /**
     * @param window number of latest exchanges that are judged
     * @param failurePercent share of failures among them that opens the breaker
     * @param pause how long the service then receives no requests
     */
    public record Breaker(
            @DefaultValue("40") int window,
            @DefaultValue("50") int failurePercent,
            @DefaultValue("2s") Duration pause) {}

    /**
     * @param body largest request body
     * @param file largest body of an uploaded file
     * @param person rate of one person, over all their devices, at one replica
     * @param address rate of one network address without sign-in, at one replica
     */
    public record Limits(
            @DefaultValue("1MB") DataSize body,
            @DefaultValue("21MB") DataSize file,
            @DefaultValue Rate person,
            @DefaultValue Rate address) {}

    /**
     * @param perSecond requests per second in the long run
     * @param burst requests at once after a pause
     */
    public record Rate(
            @DefaultValue("200") int perSecond,
            @DefaultValue("1000") int burst) {}
}
