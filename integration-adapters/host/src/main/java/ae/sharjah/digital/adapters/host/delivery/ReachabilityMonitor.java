package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.host.connection.ReachabilityPublisher;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Monitor of the agencies' breakers that publishes changes. It polls instead of listening to the breaker, so that a
 * change that could not be published is published later, and a restarted host corrects what the previous process
 * published.
 */
@Component
class ReachabilityMonitor {
    private final DeliveryWorkers workers;
    private final ReachabilityPublisher reachability;
    private final Clock clock;
    private final Map<String, Boolean> published = new ConcurrentHashMap<>();

    ReachabilityMonitor(DeliveryWorkers workers, ReachabilityPublisher reachability, Clock clock) {
        this.workers = workers;
        this.reachability = reachability;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void publishChanges() {
        workers.pipelines().forEach(pipeline -> {
            CircuitBreaker.State state = pipeline.resilience().breaker().getState();
            // A half-open breaker is testing the agency: until the breaker closes, the agency counts as unavailable.
            if (state != CircuitBreaker.State.HALF_OPEN) {
                boolean reachable = state != CircuitBreaker.State.OPEN;
                if (!Boolean.valueOf(reachable)
                        .equals(published.get(pipeline.connection().id()))) {
                    reachability.publishIfChanged(pipeline.connection(), reachable, clock.instant());
                    published.put(pipeline.connection().id(), reachable);
                }
            }
        });
    }
}
