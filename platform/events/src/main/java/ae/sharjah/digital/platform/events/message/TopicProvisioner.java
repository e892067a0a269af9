package ae.sharjah.digital.platform.events.message;

import ae.sharjah.digital.platform.events.config.EventsProperties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Creates the topics this service owns. Retries while Kafka is unavailable, so a service may start before Kafka. */
public final class TopicProvisioner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TopicProvisioner.class);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final KafkaAdmin admin;
    private final BlockingQueue<NewTopic> pending = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private volatile Thread worker = new Thread();

    public TopicProvisioner(KafkaAdmin admin, Map<String, EventsProperties.Topic> owned) {
        this.admin = admin;
        owned.forEach(this::ensure);
    }

    /** Queues the creation of the topic, unless it exists. Idempotent. */
    public void ensure(String name, EventsProperties.Topic topic) {
        TopicBuilder builder = TopicBuilder.name(name).partitions(topic.partitions());
        if (topic.replicas() != null) {
            builder.replicas(topic.replicas());
        }
        if (topic.compacted()) {
            builder.compact();
        } else {
            builder.config(
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(topic.retention().toMillis()));
        }
        pending.add(builder.build());
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("topics").start(this::create);
    }

    private void create() {
        try {
            while (running) {
                List<NewTopic> next = new ArrayList<>(List.of(pending.take()));
                pending.drainTo(next);
                while (!tryCreate(next)) {
                    Thread.sleep(RETRY);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean tryCreate(List<NewTopic> topics) {
        try {
            admin.createOrModifyTopics(topics.toArray(NewTopic[]::new));
            return true;
        } catch (RuntimeException unavailable) {
            LOG.warn("topics not created yet: {}", unavailable.toString());
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Returns a phase before those of the relay and the consumers. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 100;
    }
}
