package ae.sharjah.digital.adapters.host.connection;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the host.
 *
 * @param connections where the connections' files are, as a resource pattern
 * @param requestService how requests' contents are read
 * @param idlePoll longest time until work of another process, or work that became due, is seen
 * @param replayWindow how far a callback's timestamp may be from our clock
 */
@ConfigurationProperties("adapters")
public record AdaptersProperties(
        String connections,
        RequestService requestService,
        @DefaultValue("250ms") Duration idlePoll,
        @DefaultValue("5m") Duration replayWindow) {

    /**
     * @param url address of request-service
     * @param tokenIssuer the realm that gives this host its token
     * @param clientId this host's name there
     * @param clientSecret proves it
     * @param timeout longest time for one reading
     */
    public record RequestService(
            URI url,
            String tokenIssuer,
            String clientId,
            String clientSecret,
            @DefaultValue("3s") Duration timeout) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "RequestService[" + url + "]";
        }
    }
}
