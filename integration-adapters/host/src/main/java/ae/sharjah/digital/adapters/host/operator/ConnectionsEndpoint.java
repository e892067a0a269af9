package ae.sharjah.digital.adapters.host.operator;

import ae.sharjah.digital.adapters.host.delivery.LaneView;
import ae.sharjah.digital.adapters.host.delivery.Lanes;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** State of every connection: {@code /actuator/connections}. */
@Component
@Endpoint(id = "connections")
class ConnectionsEndpoint {
    private final Lanes lanes;

    ConnectionsEndpoint(Lanes lanes) {
        this.lanes = lanes;
    }

    @ReadOperation
    View connections() {
        return new View(lanes.views());
    }

    /** @param connections each of them, in the order of their names */
    record View(List<LaneView> connections) {}
}
