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

/** Creates the topics this service owns; keeps trying while Kafka is away, so a service may start before it. */
public final class Topics implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final KafkaAdmin admin;
    private final BlockingQueue<NewTopic> wanted = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private volatile Thread worker = new Thread();

    public Topics(KafkaAdmin admin, Map<String, EventsProperties.Topic> owned) {
        this.admin = admin;
        owned.forEach(this::ensure);
    }

    /** Creates the topic soon, unless it is there. Safe to call again. */
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
        wanted.add(builder.build());
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("topics").start(this::create);
    }

    private void create() {
        try {
            while (running) {
                List<NewTopic> next = new ArrayList<>(List.of(wanted.take()));
                wanted.drainTo(next);
                while (!created(next)) {
                    Thread.sleep(RETRY);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean created(List<NewTopic> topics) {
        try {
            admin.createOrModifyTopics(topics.toArray(NewTopic[]::new));
            return true;
        } catch (RuntimeException away) {
            LOG.warn("topics not created yet: {}", away.toString());
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

    /** Before the relay and the consumers. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 100;
    }
}
