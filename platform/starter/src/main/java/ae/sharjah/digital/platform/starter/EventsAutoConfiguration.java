package ae.sharjah.digital.platform.starter;

import ae.sharjah.digital.platform.events.batch.BatchingJdbcClient;
import ae.sharjah.digital.platform.events.config.EventsProperties;
import ae.sharjah.digital.platform.events.inbox.EventListeners;
import ae.sharjah.digital.platform.events.inbox.EventSubscription;
import ae.sharjah.digital.platform.events.inbox.Inbox;
import ae.sharjah.digital.platform.events.inbox.ParkedEvents;
import ae.sharjah.digital.platform.events.inbox.ParkedEventsEndpoint;
import ae.sharjah.digital.platform.events.inbox.ParkedReplay;
import ae.sharjah.digital.platform.events.inbox.SubscriptionLifecycle;
import ae.sharjah.digital.platform.events.message.CurrentTrace;
import ae.sharjah.digital.platform.events.message.EventReader;
import ae.sharjah.digital.platform.events.message.EventRecords;
import ae.sharjah.digital.platform.events.message.TopicProvisioner;
import ae.sharjah.digital.platform.events.outbox.Outbox;
import ae.sharjah.digital.platform.events.outbox.OutboxRelay;
import ae.sharjah.digital.platform.events.outbox.RelaySignal;
import ae.sharjah.digital.platform.web.id.Ids;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Auto-configuration of outbox and inbox, on the service's database and Kafka. */
@AutoConfiguration(after = {PersistenceAutoConfiguration.class, KafkaAutoConfiguration.class})
@ConditionalOnBean(DataSource.class)
public class EventsAutoConfiguration {

    @Bean
    RelaySignal relaySignal() {
        return new RelaySignal();
    }

    @Bean
    CurrentTrace currentTrace(ObjectProvider<Tracer> tracer) {
        return new CurrentTrace(tracer.getIfAvailable());
    }

    @Bean
    Outbox outbox(
            BatchingJdbcClient jdbc, JsonMapper json, Ids ids, Clock clock, RelaySignal signal, CurrentTrace trace) {
        return new Outbox(jdbc, json, ids, clock, signal, trace);
    }

    @Bean
    ParkedEvents parkedEvents(JdbcClient jdbc, Clock clock) {
        return new ParkedEvents(jdbc, clock);
    }

    @Bean
    Inbox inbox(JdbcClient jdbc, TransactionTemplate transactions, ParkedEvents parked, Clock clock) {
        return new Inbox(jdbc, transactions, parked, clock);
    }

    @Bean
    EventReader eventReader(JsonMapper json) {
        return new EventReader(json);
    }

    @Bean
    ParkedReplay parkedReplay(Inbox inbox, ParkedEvents parked, TransactionTemplate transactions) {
        return new ParkedReplay(inbox, parked, transactions);
    }

    @Bean
    ParkedEventsEndpoint parkedEventsEndpoint(ParkedEvents parked, ParkedReplay replay) {
        return new ParkedEventsEndpoint(parked, replay);
    }

    @Bean
    TopicProvisioner topicProvisioner(KafkaAdmin admin, EventsProperties properties) {
        return new TopicProvisioner(admin, properties.topics());
    }

    @Bean
    EventListeners eventListeners(
            KafkaProperties kafka,
            Inbox inbox,
            ParkedReplay replay,
            Clock clock,
            CurrentTrace trace,
            @Value("${spring.application.name}") String service) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return new EventListeners(new DefaultKafkaConsumerFactory<>(settings), inbox, replay, clock, trace, service);
    }

    @Bean
    SubscriptionLifecycle subscriptionLifecycle(
            EventListeners listeners, ObjectProvider<EventSubscription> subscriptions) {
        return new SubscriptionLifecycle(
                listeners, subscriptions.orderedStream().toList());
    }

    /** Registers metrics of the backlog for operators: events to be sent, and events that failed. */
    @Bean
    MeterBinder eventBacklog(JdbcClient jdbc, ParkedEvents parked) {
        return registry -> {
            Gauge.builder(
                            "platform.outbox.waiting",
                            () -> jdbc.sql("SELECT count(*) FROM platform.outbox")
                                    .query(Long.class)
                                    .single())
                    .description("events committed and not yet sent")
                    .register(registry);
            Gauge.builder("platform.inbox.parked", parked::count)
                    .description("events that failed and need an operator")
                    .register(registry);
        };
    }

    /** Publishing side; disabled for a service that publishes nothing. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "platform.outbox.enabled", havingValue = "true", matchIfMissing = true)
    static class Sending {
        private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

        @Bean(destroyMethod = "close")
        Producer<byte[], byte[]> eventProducer(KafkaProperties kafka) {
            Map<String, Object> settings = kafka.buildProducerProperties();
            settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
            settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            // A send that times out could be overtaken by the next of its key, so none ever times out.
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
            // With more requests in flight, a broker that has just learned of a partition may refuse the first request
            // and accept the second; it then refuses the first permanently as out of sequence (KAFKA-15591), and its
            // shard would be blocked.
            settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
            return new KafkaProducer<>(settings) {
                @Override
                public void close() {
                    // Unsent events stay in the outbox: while Kafka is unavailable, waiting is useless.
                    close(CLOSE_WITHIN);
                }
            };
        }

        @Bean
        OutboxRelay outboxRelay(
                DataSource database,
                Producer<byte[], byte[]> producer,
                RelaySignal signal,
                EventsProperties properties,
                @Value("${spring.application.name}") String service) {
            return new OutboxRelay(database, producer, new EventRecords(service), signal, properties.outbox());
        }
    }
}
