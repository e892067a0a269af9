package ae.sharjah.digital.request.representation;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where it is asked who may act for whom.
 *
 * @param url of identity-service
 * @param timeout for the connection, and for the answer
 */
@ConfigurationProperties("requests.identity")
record RepresentationSettings(
        @DefaultValue("http://127.0.0.1:8081") URI url,
        @DefaultValue("2s") Duration timeout) {}
