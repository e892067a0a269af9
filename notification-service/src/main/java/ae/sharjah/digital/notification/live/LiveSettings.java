package ae.sharjah.digital.notification.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the streams of one process.
 *
 * @param keepAlive longest silence on a stream
 * @param perPerson streams one person may have open
 * @param total streams open at all; below the server's limit of connections, so that other requests find one
 */
@ConfigurationProperties("notification.live")
public record LiveSettings(
        @DefaultValue("15s") Duration keepAlive,
        @DefaultValue("8") int perPerson,
        @DefaultValue("2000") int total) {}
