package ae.sharjah.digital.request.identity;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the connection to identity-service.
 *
 * @param url its address
 * @param timeout for connecting, and for the response
 */
@ConfigurationProperties("requests.identity")
record IdentitySettings(
        @DefaultValue("http://127.0.0.1:8081") URI url,
        @DefaultValue("2s") Duration timeout) {}
