package ae.sharjah.digital.platform.web.config;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of security and request bodies.
 *
 * @param security issuer and audience of accepted tokens
 * @param bodyLimit largest request body
 * @param bodyLimits largest request body of certain addresses, by path pattern
 */
@ConfigurationProperties("platform")
public record WebProperties(
        Security security,
        @DefaultValue("256KB") DataSize bodyLimit,
        @DefaultValue Map<String, DataSize> bodyLimits) {

    /**
     * @param issuer address of the OpenID provider's realm
     * @param audience the audience a token must name; the service's own name
     * @param clockSkew how far this clock and the issuer's may differ: a token is accepted so much longer
     */
    public record Security(
            String issuer,
            String audience,
            @DefaultValue("60s") Duration clockSkew) {}
}
