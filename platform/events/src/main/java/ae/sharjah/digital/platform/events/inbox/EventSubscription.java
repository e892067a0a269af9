package ae.sharjah.digital.platform.events.inbox;

import java.util.List;

/**
 * What a service wants to hear. Declared as a bean it is followed from the service's start to its end.
 *
 * @param consumer name of the consumer; part of the Kafka group and of every inbox row, so it never changes
 * @param topics topics to follow, from the first event kept
 * @param concurrency threads, each with its own share of the partitions
 * @param handler what an event does; runs in the inbox's transaction
 */
public record EventSubscription(String consumer, List<String> topics, int concurrency, EventHandler handler) {

    public static EventSubscription of(String consumer, String topic, EventHandler handler) {
        return new EventSubscription(consumer, List.of(topic), 1, handler);
    }

    public EventSubscription withConcurrency(int threads) {
        return new EventSubscription(consumer, topics, threads, handler);
    }
}
