package ae.sharjah.digital.platform.events.config;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of outbox, inbox, idempotent writes and topics.
 *
 * @param outbox how events are published
 * @param inbox how events are consumed
 * @param idempotency how long a repeated write is recognised
 * @param topics topics this service owns and creates, by name
 */
@ConfigurationProperties("platform")
public record EventsProperties(
        @DefaultValue Outbox outbox,
        @DefaultValue Inbox inbox,
        @DefaultValue Idempotency idempotency,
        @DefaultValue Map<String, Topic> topics) {

    /**
     * @param enabled false for a service that publishes nothing
     * @param idlePoll longest time until a committed event of another process is noticed
     * @param batch most events sent at once
     * @param retention how long sent events are stored for replay
     */
    public record Outbox(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("50ms") Duration idlePoll,
            @DefaultValue("500") int batch,
            @DefaultValue("7d") Duration retention) {}

    /**
     * @param retention how long the identifiers of handled events are stored
     */
    public record Inbox(@DefaultValue("30d") Duration retention) {}

    /**
     * @param retention how long responses are stored for repeated writes
     */
    public record Idempotency(@DefaultValue("48h") Duration retention) {}

    /**
     * @param partitions number of partitions
     * @param replicas copies of each; the broker's default when absent
     * @param compacted true where the last event of a key replaces all before it
     * @param retention how long events stay on a topic that is not compacted
     */
    public record Topic(
            @DefaultValue("6") int partitions,
            @Nullable Short replicas,
            boolean compacted,
            @DefaultValue("7d") Duration retention) {}
}
