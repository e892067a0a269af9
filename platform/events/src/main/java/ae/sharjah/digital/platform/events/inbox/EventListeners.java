package ae.sharjah.digital.platform.events.inbox;

import ae.sharjah.digital.platform.events.message.CurrentTrace;
import ae.sharjah.digital.platform.events.message.EventRecords;
import ae.sharjah.digital.platform.events.message.MalformedEventException;
import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.ExponentialBackOff;

/** Connects subscriptions to Kafka. */
public final class EventListeners {
    private static final long FIRST_RETRY_MILLIS = 200;
    private static final long LONGEST_RETRY_MILLIS = 10_000;
    /**
     * A wait of Kafka's new consumer sometimes sleeps through an arrival and ends only with its time: with the default of
     * 5 s single events were measured to stall for 3 to 4 s. So the wait is short; an idle consumer costs next to nothing.
     */
    private static final long LONGEST_POLL_MILLIS = 20;

    private static final String UNREADABLE = "unreadable";

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Inbox inbox;
    private final ParkedReplay replay;
    private final Clock clock;
    private final CurrentTrace trace;
    private final String groupPrefix;

    public EventListeners(
            ConsumerFactory<byte[], byte[]> consumers,
            Inbox inbox,
            ParkedReplay replay,
            Clock clock,
            CurrentTrace trace,
            String groupPrefix) {
        this.consumers = consumers;
        this.inbox = inbox;
        this.replay = replay;
        this.clock = clock;
        this.trace = trace;
        this.groupPrefix = groupPrefix;
    }

    /**
     * A container for the subscription, not started. It can be paused and resumed; while paused nothing is lost. An
     * event that cannot even be parked comes again without end, for skipping it would lose it.
     */
    public ConcurrentMessageListenerContainer<byte[], byte[]> listener(EventSubscription subscription) {
        replay.register(subscription);
        var properties = new ContainerProperties(subscription.topics().toArray(String[]::new));
        properties.setGroupId(groupPrefix + "." + subscription.consumer());
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        properties.setPollTimeout(LONGEST_POLL_MILLIS);
        properties.setMessageListener(
                (MessageListener<byte[], byte[]>) incoming -> accept(subscription, read(incoming)));
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setConcurrency(subscription.concurrency());
        container.setBeanName(subscription.consumer());
        var forever = new ExponentialBackOff(FIRST_RETRY_MILLIS, 2);
        forever.setMaxInterval(LONGEST_RETRY_MILLIS);
        var comesAgain = new DefaultErrorHandler(forever);
        comesAgain.defaultFalse();
        comesAgain.addRetryableExceptions(RuntimeException.class);
        container.setCommonErrorHandler(comesAgain);
        return container;
    }

    private void accept(EventSubscription subscription, ReceivedEvent event) {
        trace.continued(
                event.traceparent(),
                subscription.consumer(),
                () -> inbox.accept(subscription.consumer(), event, subscription.handler()));
    }

    /** A record that is no event of ours becomes one that every handler refuses, so that it is parked and seen. */
    private ReceivedEvent read(ConsumerRecord<byte[], byte[]> incoming) {
        try {
            return EventRecords.received(incoming);
        } catch (MalformedEventException malformed) {
            String place = incoming.topic() + "-" + incoming.partition() + "@" + incoming.offset();
            String key = EventRecords.key(incoming);
            byte[] value = incoming.value();
            return new ReceivedEvent(
                    UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8))
                            .toString(),
                    UNREADABLE,
                    UNREADABLE,
                    place,
                    1,
                    clock.instant(),
                    incoming.topic(),
                    key == null ? place : key,
                    value == null ? new byte[0] : value,
                    null);
        }
    }

    /** True for what {@link #read} made of a record that is no event. */
    static boolean unreadable(ReceivedEvent event) {
        return event.type().equals(UNREADABLE);
    }
}
