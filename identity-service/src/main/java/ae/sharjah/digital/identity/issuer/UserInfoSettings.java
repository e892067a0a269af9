package ae.sharjah.digital.identity.issuer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the OpenID provider may take.
 *
 * @param connect until the connection stands
 * @param answer until the answer is there, whole
 */
@ConfigurationProperties("identity.userinfo")
public record UserInfoSettings(
        @DefaultValue("1s") Duration connect,
        @DefaultValue("3s") Duration answer) {}
