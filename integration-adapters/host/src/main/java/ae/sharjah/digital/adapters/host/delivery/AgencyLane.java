package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.host.connection.AgencyConnection;
import ae.sharjah.digital.adapters.host.connection.Guards;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** An agency's lane with the consumer that feeds it, started, paused and stopped together. */
record AgencyLane(
        AgencyConnection connection,
        Lane lane,
        Guards guards,
        LaneHealth health,
        ConcurrentMessageListenerContainer<byte[], byte[]> consumer) {

    void start() {
        lane.start();
        consumer.start();
    }

    void stop() {
        consumer.stop();
        lane.stop();
    }

    LaneView view(Deliveries deliveries) {
        Deliveries.Backlog backlog = deliveries.backlog(connection.agency());
        return new LaneView(
                connection.id(),
                connection.agency(),
                guards.breaker().getState().name(),
                consumer.isPauseRequested(),
                backlog.waiting(),
                backlog.oldest(),
                health.lastSuccess(),
                health.lastFailure(),
                health.lastReason());
    }
}
