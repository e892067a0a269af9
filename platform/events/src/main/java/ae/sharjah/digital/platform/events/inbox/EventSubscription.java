package ae.sharjah.digital.platform.events.inbox;

import java.util.List;

/**
 * Subscription of a service to topics. Declared as a bean, it is active from the service's start to its end.
 *
 * @param consumer name of the consumer; part of the Kafka group and of every inbox row, so it never changes
 * @param topics topics to consume, from the first event retained
 * @param concurrency threads, each with its own share of the partitions
 * @param handler applies the event, in the inbox's transaction
 */
public record EventSubscription(String consumer, List<String> topics, int concurrency, EventHandler handler) {

    public static EventSubscription of(String consumer, String topic, EventHandler handler) {
        return new EventSubscription(consumer, List.of(topic), 1, handler);
    }

    public EventSubscription withConcurrency(int threads) {
        return new EventSubscription(consumer, topics, threads, handler);
    }
}
