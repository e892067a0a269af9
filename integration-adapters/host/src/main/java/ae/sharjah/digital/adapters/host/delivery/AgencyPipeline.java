package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.host.connection.AgencyConnection;
import ae.sharjah.digital.adapters.host.connection.AgencyResilience;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Delivery worker of an agency with the Kafka consumer that feeds it; both are started and stopped together. */
record AgencyPipeline(
        AgencyConnection connection,
        DeliveryWorker worker,
        AgencyResilience resilience,
        DeliveryWorkerHealth health,
        ConcurrentMessageListenerContainer<byte[], byte[]> consumer) {

    void start() {
        worker.start();
        consumer.start();
    }

    void stop() {
        consumer.stop();
        worker.stop();
    }

    ConnectionStatus status(Deliveries deliveries) {
        Deliveries.Backlog backlog = deliveries.backlog(connection.agency());
        return new ConnectionStatus(
                connection.id(),
                connection.agency(),
                resilience.breaker().getState().name(),
                consumer.isPauseRequested(),
                backlog.waiting(),
                backlog.oldest(),
                health.lastSuccess(),
                health.lastFailure(),
                health.lastReason());
    }
}
