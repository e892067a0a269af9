package ae.sharjah.digital.notification.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the streams of one process.
 *
 * @param keepAlive longest silence on a stream
 * @param perPerson streams one person may have open; one more ends the oldest, since that may be one whose reader has
 *     left without a word
 * @param superseded when a client whose stream was ended so is to come back
 * @param total streams open at all; below the server's limit of connections, so that other requests find one
 */
@ConfigurationProperties("notification.live")
public record LiveSettings(
        @DefaultValue("15s") Duration keepAlive,
        @DefaultValue("8") int perPerson,
        @DefaultValue("30s") Duration superseded,
        @DefaultValue("2000") int total) {}
