package ae.sharjah.digital.adapters.host.operator;

import ae.sharjah.digital.adapters.host.delivery.ConnectionStatus;
import ae.sharjah.digital.adapters.host.delivery.DeliveryWorkers;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** Actuator endpoint {@code /actuator/connections}: state of every connection. */
@Component
@Endpoint(id = "connections")
class ConnectionsEndpoint {
    private final DeliveryWorkers workers;

    ConnectionsEndpoint(DeliveryWorkers workers) {
        this.workers = workers;
    }

    @ReadOperation
    View connections() {
        return new View(workers.statuses());
    }

    /** @param connections all connections, ordered by name */
    record View(List<ConnectionStatus> connections) {}
}
