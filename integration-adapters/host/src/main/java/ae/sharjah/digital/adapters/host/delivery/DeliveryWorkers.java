package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.host.connection.AgencyConnection;
import ae.sharjah.digital.adapters.host.connection.AgencyResilience;
import ae.sharjah.digital.adapters.host.connection.Connections;
import ae.sharjah.digital.adapters.spi.Connector;
import ae.sharjah.digital.adapters.spi.ConnectorFactory;
import ae.sharjah.digital.platform.events.inbox.EventListeners;
import ae.sharjah.digital.platform.events.inbox.EventSubscription;
import ae.sharjah.digital.platform.events.message.EventReader;
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

/** Delivery workers of all agencies, started and stopped with the host. */
@Component
public class DeliveryWorkers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorkers.class);

    private final List<AgencyPipeline> pipelines;
    private final Deliveries deliveries;
    private volatile boolean running;

    DeliveryWorkers(
            Connections connections,
            List<ConnectorFactory> protocols,
            EventListeners listeners,
            DeliveryWorkerDependencies dependencies,
            EventReader reader,
            MeterRegistry meters) {
        this.deliveries = dependencies.deliveries();
        this.pipelines = connections.all().stream()
                .map(one -> pipeline(one, connector(one, protocols), listeners, dependencies, reader, meters))
                .toList();
    }

    private static Connector connector(AgencyConnection connection, List<ConnectorFactory> protocols) {
        return protocols.stream()
                .filter(one -> one.name().equals(connection.connection().connector()))
                .findFirst()
                .orElseThrow()
                .connect(connection.connection());
    }

    private static AgencyPipeline pipeline(
            AgencyConnection connection,
            Connector connector,
            EventListeners listeners,
            DeliveryWorkerDependencies dependencies,
            EventReader reader,
            MeterRegistry meters) {
        String agency = connection.agency();
        var resilience = new AgencyResilience(connection);
        var health = new DeliveryWorkerHealth(agency, meters, dependencies.clock());
        var worker = new DeliveryWorker(connection, connector, resilience, health, dependencies);
        var consumer = listeners.createContainer(EventSubscription.of(
                "dispatch-" + agency,
                "dispatch." + agency + ".v1",
                new DispatchEventHandler(
                        connection, dependencies.deliveries(), reader, dependencies.clock(), worker::signal)));
        resilience.onOpenChange(open -> {
            if (open) {
                LOG.warn("{} is unavailable: pausing its consumer", agency);
                consumer.pause();
            } else {
                LOG.info("{} is tried again: resuming its consumer", agency);
                consumer.resume();
                worker.signal();
            }
        });
        resilience.onRecovery(() -> {
            dependencies.deliveries().makeDueNow(agency, dependencies.clock().instant());
            worker.signal();
        });
        registerGauges(agency, resilience, dependencies.deliveries(), meters);
        return new AgencyPipeline(connection, worker, resilience, health, consumer);
    }

    private static void registerGauges(
            String agency, AgencyResilience resilience, Deliveries deliveries, MeterRegistry meters) {
        Gauge.builder("adapters.waiting", () -> deliveries.backlog(agency).waiting())
                .description("dispatches to be delivered or recalled")
                .tag("agency", agency)
                .register(meters);
        Gauge.builder(
                        "adapters.breaker.open",
                        () -> resilience.breaker().getState() == CircuitBreaker.State.OPEN ? 1 : 0)
                .description("1 while the agency counts as unavailable")
                .tag("agency", agency)
                .register(meters);
    }

    List<AgencyPipeline> pipelines() {
        return pipelines;
    }

    /** Returns the state of every connection, for operators. */
    public List<ConnectionStatus> statuses() {
        return pipelines.stream().map(one -> one.status(deliveries)).toList();
    }

    @Override
    public void start() {
        pipelines.forEach(AgencyPipeline::start);
        running = true;
    }

    /** Stops all pipelines in parallel, so that a hanging agency does not delay the others. */
    @Override
    public void stop() {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            pipelines.forEach(one -> each.submit(one::stop));
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
