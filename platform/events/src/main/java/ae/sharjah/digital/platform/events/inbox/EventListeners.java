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

/** Creates the Kafka listener containers of subscriptions. */
public final class EventListeners {
    private static final long INITIAL_RETRY_MILLIS = 200;
    private static final long MAX_RETRY_MILLIS = 10_000;
    /**
     * A poll of Kafka's new consumer sometimes misses an arrival and ends only with its timeout: with the default of 5
     * s, single events were measured to stall for 3 to 4 s. So the timeout is short; an idle consumer costs almost
     * nothing.
     */
    private static final long POLL_TIMEOUT_MILLIS = 20;

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
     * Creates a container for the subscription, not started. It can be paused and resumed; while it is paused no event
     * is lost. An event that cannot even be parked is redelivered without end, because skipping it would lose it.
     */
    public ConcurrentMessageListenerContainer<byte[], byte[]> createContainer(EventSubscription subscription) {
        replay.register(subscription);
        var properties = new ContainerProperties(subscription.topics().toArray(String[]::new));
        properties.setGroupId(groupPrefix + "." + subscription.consumer());
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        properties.setPollTimeout(POLL_TIMEOUT_MILLIS);
        properties.setMessageListener(
                (MessageListener<byte[], byte[]>) incoming -> accept(subscription, read(incoming)));
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setConcurrency(subscription.concurrency());
        container.setBeanName(subscription.consumer());
        var forever = new ExponentialBackOff(INITIAL_RETRY_MILLIS, 2);
        forever.setMaxInterval(MAX_RETRY_MILLIS);
        var comesAgain = new DefaultErrorHandler(forever);
        comesAgain.defaultFalse();
        comesAgain.addRetryableExceptions(RuntimeException.class);
        container.setCommonErrorHandler(comesAgain);
        return container;
    }

    private void accept(EventSubscription subscription, ReceivedEvent event) {
        trace.continueTrace(
                event.traceparent(),
                subscription.consumer(),
                () -> inbox.accept(subscription.consumer(), event, subscription.handler()));
    }

    /**
     * Reads an event. A record that is not an event of the platform becomes one that every handler refuses, so that it
     * is parked and visible to operators.
     */
    private ReceivedEvent read(ConsumerRecord<byte[], byte[]> incoming) {
        try {
            return EventRecords.fromRecord(incoming);
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

    /** Returns whether {@link #read} made the event of a record that is not an event. */
    static boolean isUnreadable(ReceivedEvent event) {
        return event.type().equals(UNREADABLE);
    }
}
