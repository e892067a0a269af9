package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.host.connection.Reachability;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at the agencies' breakers and tells of changes. Looked at, and not told by the breaker itself, so that what could
 * not be told for a while is told later, and a host that starts anew takes back what the one before it said.
 */
@Component
class ReachabilityWatch {
    private final Lanes lanes;
    private final Reachability reachability;
    private final Clock clock;
    private final Map<String, Boolean> told = new ConcurrentHashMap<>();

    ReachabilityWatch(Lanes lanes, Reachability reachability, Clock clock) {
        this.lanes = lanes;
        this.reachability = reachability;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        lanes.all().forEach(lane -> {
            CircuitBreaker.State state = lane.guards().breaker().getState();
            // A breaker that is half open tries the agency: until it is found well it is away.
            if (state != CircuitBreaker.State.HALF_OPEN) {
                boolean reachable = state != CircuitBreaker.State.OPEN;
                if (!Boolean.valueOf(reachable)
                        .equals(told.get(lane.connection().id()))) {
                    reachability.tell(lane.connection(), reachable, clock.instant());
                    told.put(lane.connection().id(), reachable);
                }
            }
        });
    }
}
