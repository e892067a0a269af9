package ae.sharjah.digital.adapters.host.connection;

import ae.sharjah.digital.adapters.spi.DeliveryOutcome;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Broken;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.RetryLater;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Bulkhead, rate limiter and circuit breaker of one agency, which isolate its failures from other agencies. One thread
 * reserves calls; any thread may record their outcome.
 */
public final class AgencyResilience {
    private static final Duration RATE_STEP = Duration.ofMillis(100);
    private static final int STEPS_IN_A_SECOND = 10;
    private static final int CALLS_WHEN_HALF_OPEN = 3;

    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final RateLimiter rate;

    public AgencyResilience(AgencyConnection connection) {
        BreakerSettings settings = connection.breaker();
        breaker = CircuitBreaker.of(
                connection.agency(),
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.TIME_BASED)
                        .slidingWindowSize(
                                Math.max(1, Math.toIntExact(settings.window().toSeconds())))
                        .minimumNumberOfCalls(settings.minimumCalls())
                        .failureRateThreshold(settings.failurePercent())
                        .waitDurationInOpenState(settings.openFor())
                        .permittedNumberOfCallsInHalfOpenState(CALLS_WHEN_HALF_OPEN)
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .build());
        bulkhead = Bulkhead.of(
                connection.agency(),
                BulkheadConfig.custom()
                        .maxConcurrentCalls(connection.limits().concurrent())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        rate = RateLimiter.of(
                connection.agency(),
                RateLimiterConfig.custom()
                        .limitRefreshPeriod(RATE_STEP)
                        .limitForPeriod(
                                Math.max(1, Math.ceilDiv(connection.limits().perSecond(), STEPS_IN_A_SECOND)))
                        .timeoutDuration(Duration.ZERO)
                        .build());
    }

    /** Reserves as many calls as may start now and returns their number; unused reservations must be released. */
    public int reserve() {
        int available = Math.min(
                bulkhead.getMetrics().getAvailableConcurrentCalls(),
                rate.getMetrics().getAvailablePermissions());
        int reserved = 0;
        while (reserved < available && breaker.tryAcquirePermission()) {
            reserved++;
        }
        return reserved;
    }

    public void release(int reserved) {
        for (int one = 0; one < reserved; one++) {
            breaker.releasePermission();
        }
    }

    /** Starts a reserved call; returns false if the limits do not allow it after all. */
    public boolean tryStart() {
        return bulkhead.tryAcquirePermission() && rate.acquirePermission();
    }

    /** Marks a started call as finished. */
    public void finish() {
        bulkhead.onComplete();
    }

    /**
     * Records the outcome of a call to the agency. Reservations that ended in an internal failure are released instead.
     */
    public void record(DeliveryOutcome outcome, Duration duration) {
        switch (outcome) {
            case RetryLater(var _, var reason) -> failed(duration, reason);
            case Broken(var reason) -> failed(duration, reason);
            case DeliveryOutcome.Delivered _,
                    DeliveryOutcome.Acknowledged _,
                    DeliveryOutcome.Decided _,
                    DeliveryOutcome.Rejected _ -> breaker.onSuccess(duration.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void failed(Duration duration, String reason) {
        breaker.onError(duration.toNanos(), TimeUnit.NANOSECONDS, new AgencyFailure(reason));
    }

    /**
     * Registers a listener that is called with true when the breaker opens and with false when it permits calls again.
     */
    public void onOpenChange(Consumer<Boolean> listener) {
        breaker.getEventPublisher()
                .onStateTransition(
                        event -> listener.accept(event.getStateTransition().getToState() == CircuitBreaker.State.OPEN));
    }

    /** Registers a listener that is called when the breaker closes because the agency's system works again. */
    public void onRecovery(Runnable listener) {
        breaker.getEventPublisher().onStateTransition(event -> {
            if (event.getStateTransition().getToState() == CircuitBreaker.State.CLOSED) {
                listener.run();
            }
        });
    }

    public CircuitBreaker breaker() {
        return breaker;
    }

    /** Exception that passes the failure reason to the breaker. */
    private static final class AgencyFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AgencyFailure(String reason) {
            super(reason, null, false, false);
        }
    }
}
