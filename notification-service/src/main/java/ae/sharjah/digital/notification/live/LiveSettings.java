package ae.sharjah.digital.notification.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits for the streams of one process.
 *
 * @param keepAlive longest time without data on a stream
 * @param perPerson limit of open streams per person; one more ends the oldest, because its client may have disconnected
 *     unnoticed
 * @param superseded reconnect delay for a client whose stream was ended this way
 * @param total limit of open streams in total; below the server's connection limit, so that other requests can still
 *     connect
 */
@ConfigurationProperties("notification.live")
public record LiveSettings(
        @DefaultValue("15s") Duration keepAlive,
        @DefaultValue("8") int perPerson,
        @DefaultValue("30s") Duration superseded,
        @DefaultValue("2000") int total) {}
