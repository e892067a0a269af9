package ae.sharjah.digital.adapters.sandbox.agency;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the agencies behave.
 *
 * @param sharedSecret the key that callers show and the secret that results are signed with
 * @param adaptersUrl where results are told
 * @param acknowledgeDelay from receipt to acknowledgement; zero acknowledges in the answer itself
 * @param decisionDelay from acknowledgement to decision
 * @param hangFor how long {@code MAGIC-HANG} holds a connection
 * @param agencies those that are played, by short code
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
     * @param kind local, federal or private
     * @param acknowledgeDelay in place of the common one
     * @param decisionDelay in place of the common one
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
