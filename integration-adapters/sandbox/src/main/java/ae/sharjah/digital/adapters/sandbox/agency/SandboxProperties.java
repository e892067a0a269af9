package ae.sharjah.digital.adapters.sandbox.agency;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the agencies' behaviour.
 *
 * @param sharedSecret API key of callers and secret for signing results
 * @param adaptersUrl address that receives the results
 * @param acknowledgeDelay time from receipt to acknowledgement; zero acknowledges in the response itself
 * @param decisionDelay time from acknowledgement to decision
 * @param hangFor how long {@code MAGIC-HANG} keeps a connection open
 * @param agencies the sandbox agencies, by short code
 */
@ConfigurationProperties("sandbox")
public record SandboxProperties(
        String sharedSecret,
        URI adaptersUrl,
        @DefaultValue("PT0S") Duration acknowledgeDelay,
        @DefaultValue("PT10S") Duration decisionDelay,
        @DefaultValue("PT30S") Duration hangFor,
        Map<String, Agency> agencies) {

    public SandboxProperties {
        if (sharedSecret == null || sharedSecret.isBlank()) {
            throw new IllegalArgumentException("SANDBOX_SHARED_SECRET is not set");
        }
    }

    /**
     * Settings of one agency.
     *
     * @param kind local, federal or private
     * @param acknowledgeDelay overrides the common delay
     * @param decisionDelay overrides the common delay
     */
    public record Agency(
            String kind,
            @Nullable Duration acknowledgeDelay,
            @Nullable Duration decisionDelay) {}

    public Duration acknowledgeDelay(String agency) {
        Agency one = agencies.get(agency);
        return one == null || one.acknowledgeDelay() == null ? acknowledgeDelay : one.acknowledgeDelay();
    }

    public Duration decisionDelay(String agency) {
        Agency one = agencies.get(agency);
        return one == null || one.decisionDelay() == null ? decisionDelay : one.decisionDelay();
    }
}
