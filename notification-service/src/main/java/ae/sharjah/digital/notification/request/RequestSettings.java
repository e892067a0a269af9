package ae.sharjah.digital.notification.request;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for reading the events of requests.
 *
 * @param nameWithin how long an event waits for the name of its service before it is parked
 * @param threads number of consumers of the topic in one process
 */
@ConfigurationProperties("notification.request")
public record RequestSettings(
        @DefaultValue("5m") Duration nameWithin,
        @DefaultValue("2") int threads) {}
