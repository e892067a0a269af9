package ae.sharjah.digital.platform.config;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of what the starter brings.
 *
 * @param security whose tokens are accepted
 * @param bodyLimit largest request body
 * @param bodyLimits the same for paths that begin so, where another limit holds
 * @param outbox how events leave
 * @param inbox how events arrive
 * @param idempotency how long a repeated write is recognised
 * @param topics topics this service owns and creates, by name
 */
@ConfigurationProperties("platform")
public record PlatformProperties(
        Security security,
        @DefaultValue("256KB") DataSize bodyLimit,
        @DefaultValue Map<String, DataSize> bodyLimits,
        @DefaultValue Outbox outbox,
        @DefaultValue Inbox inbox,
        @DefaultValue Idempotency idempotency,
        @DefaultValue Map<String, Topic> topics) {

    /**
     * @param issuer address of the OpenID provider's realm
     * @param audience the audience a token must name; the service's own name
     */
    public record Security(String issuer, String audience) {}

    /**
     * @param enabled off where a service sends nothing
     * @param idlePoll longest time a committed event of another process waits to be seen
     * @param batch most events sent at once
     * @param retention how long sent events are kept for replay
     */
    public record Outbox(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("50ms") Duration idlePoll,
            @DefaultValue("500") int batch,
            @DefaultValue("7d") Duration retention) {}

    /**
     * @param retention how long the identifiers of handled events are kept
     */
    public record Inbox(@DefaultValue("30d") Duration retention) {}

    /**
     * @param retention how long answers are kept for repeated writes
     */
    public record Idempotency(@DefaultValue("48h") Duration retention) {}

    /**
     * @param partitions number of partitions
     * @param replicas copies of each; the broker's default when absent
     * @param compacted true where the last event of a key stands for all before it
     * @param retention how long events stay on a topic that is not compacted
     */
    public record Topic(
            @DefaultValue("6") int partitions,
            @Nullable Short replicas,
            boolean compacted,
            @DefaultValue("7d") Duration retention) {}
}
