package ae.sharjah.digital.identity.issuer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Time limits for the OpenID provider.
 *
 * @param connect time limit for the connection
 * @param answer time limit for the complete response
 */
@ConfigurationProperties("identity.userinfo")
public record UserInfoSettings(
        @DefaultValue("1s") Duration connect,
        @DefaultValue("3s") Duration answer) {}
