package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.host.connection.AgencyConnection;
import ae.sharjah.digital.adapters.host.connection.Connections;
import ae.sharjah.digital.adapters.host.connection.Guards;
import ae.sharjah.digital.adapters.spi.Connector;
import ae.sharjah.digital.adapters.spi.ConnectorFactory;
import ae.sharjah.digital.platform.events.inbox.EventListeners;
import ae.sharjah.digital.platform.events.inbox.EventSubscription;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All agencies' lanes, from the host's start to its end. */
@Component
public class Lanes implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final List<AgencyLane> lanes;
    private final Deliveries deliveries;
    private volatile boolean running;

    Lanes(
            Connections connections,
            List<ConnectorFactory> protocols,
            EventListeners listeners,
            LaneParts parts,
            JsonMapper json,
            MeterRegistry meters) {
        this.deliveries = parts.deliveries();
        this.lanes = connections.all().stream()
                .map(one -> lane(one, connector(one, protocols), listeners, parts, json, meters))
                .toList();
    }

    private static Connector connector(AgencyConnection connection, List<ConnectorFactory> protocols) {
        return protocols.stream()
                .filter(one -> one.name().equals(connection.connection().connector()))
                .findFirst()
                .orElseThrow()
                .connect(connection.connection());
    }

    private static AgencyLane lane(
            AgencyConnection connection,
            Connector connector,
            EventListeners listeners,
            LaneParts parts,
            JsonMapper json,
            MeterRegistry meters) {
        String agency = connection.agency();
        var guards = new Guards(connection);
        var health = new LaneHealth(agency, meters, parts.clock());
        var lane = new Lane(connection, connector, guards, health, parts);
        var consumer = listeners.createContainer(EventSubscription.of(
                "dispatch-" + agency,
                "dispatch." + agency + ".v1",
                new DispatchEvents(connection, parts.deliveries(), json, parts.clock(), lane::ring)));
        guards.onChange(open -> {
            if (open) {
                LOG.warn("{} is down: its consumer pauses", agency);
                consumer.pause();
            } else {
                LOG.info("{} is tried again: its consumer goes on", agency);
                consumer.resume();
                lane.ring();
            }
        });
        guards.onRecovery(() -> {
            parts.deliveries().dueNow(agency, parts.clock().instant());
            lane.ring();
        });
        measure(agency, guards, parts.deliveries(), meters);
        return new AgencyLane(connection, lane, guards, health, consumer);
    }

    private static void measure(String agency, Guards guards, Deliveries deliveries, MeterRegistry meters) {
        Gauge.builder("adapters.waiting", () -> deliveries.backlog(agency).waiting())
                .description("dispatches to be handed over or taken back")
                .tag("agency", agency)
                .register(meters);
        Gauge.builder("adapters.breaker.open", () -> guards.breaker().getState() == CircuitBreaker.State.OPEN ? 1 : 0)
                .description("1 while the agency counts as down")
                .tag("agency", agency)
                .register(meters);
    }

    List<AgencyLane> all() {
        return lanes;
    }

    /** As operators see them. */
    public List<LaneView> views() {
        return lanes.stream().map(one -> one.view(deliveries)).toList();
    }

    @Override
    public void start() {
        lanes.forEach(AgencyLane::start);
        running = true;
    }

    /** All at once: a hanging agency must not hold up the others' end either. */
    @Override
    public void stop() {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            lanes.forEach(one -> each.submit(one::stop));
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
