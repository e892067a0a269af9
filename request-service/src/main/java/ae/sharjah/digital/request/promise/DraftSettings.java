package ae.sharjah.digital.request.promise;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Retention of drafts.
 *
 * @param kept retention after the last change
 * @param reminded how long before the end the owner is reminded
 */
@ConfigurationProperties("requests.drafts")
record DraftSettings(
        @DefaultValue("90d") Duration kept,
        @DefaultValue("7d") Duration reminded) {
    DraftSettings {
        if (!reminded.isPositive() || reminded.compareTo(kept) >= 0) {
            throw new IllegalArgumentException("a reminder has to come before the draft ends: requests.drafts.reminded "
                    + reminded + " of " + kept);
        }
    }
}
