package ae.sharjah.digital.adapters.host.connection;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the adapters host.
 *
 * @param connections resource pattern of the connection files
 * @param requestService settings for reading request contents
 * @param idlePoll polling interval: longest delay until a worker sees work from another process or work that became due
 * @param replayWindow largest difference between a callback's timestamp and this host's clock
 */
@ConfigurationProperties("adapters")
public record AdaptersProperties(
        String connections,
        RequestService requestService,
        @DefaultValue("250ms") Duration idlePoll,
        @DefaultValue("5m") Duration replayWindow) {

    /**
     * Settings for reading from request-service.
     *
     * @param url address of request-service
     * @param tokenIssuer realm that issues this host's token
     * @param clientId this host's client id in that realm
     * @param clientSecret this host's client secret
     * @param timeout time limit for one read
     */
    public record RequestService(
            URI url,
            String tokenIssuer,
            String clientId,
            String clientSecret,
            @DefaultValue("3s") Duration timeout) {

        /** Omits the secret. */
        @Override
        public String toString() {
            return "RequestService[" + url + "]";
        }
    }
}
