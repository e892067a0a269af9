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
 * What keeps one agency's trouble its own: bulkhead, rate limiter and circuit breaker. One thread asks for room; any
 * may report what came of it.
 */
public final class Guards {
    private static final Duration RATE_STEP = Duration.ofMillis(100);
    private static final int STEPS_IN_A_SECOND = 10;
    private static final int TRIALS = 3;

    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final RateLimiter rate;

    public Guards(AgencyConnection connection) {
        Breaker when = connection.breaker();
        breaker = CircuitBreaker.of(
                connection.agency(),
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.TIME_BASED)
                        .slidingWindowSize(
                                Math.max(1, Math.toIntExact(when.window().toSeconds())))
                        .minimumNumberOfCalls(when.minimumCalls())
                        .failureRateThreshold(when.failurePercent())
                        .waitDurationInOpenState(when.openFor())
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
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

    /** Reserves room for as many calls as may start now; what is not used is given back. */
    public int reserve() {
        int room = Math.min(
                bulkhead.getMetrics().getAvailableConcurrentCalls(),
                rate.getMetrics().getAvailablePermissions());
        int reserved = 0;
        while (reserved < room && breaker.tryAcquirePermission()) {
            reserved++;
        }
        return reserved;
    }

    public void giveBack(int reserved) {
        for (int one = 0; one < reserved; one++) {
            breaker.releasePermission();
        }
    }

    /** A reserved call starts; false when there is no room after all. */
    public boolean start() {
        return bulkhead.tryAcquirePermission() && rate.acquirePermission();
    }

    /** A call that started is over. */
    public void end() {
        bulkhead.onComplete();
    }

    /** Counts what the agency did; what went wrong on our side is given back instead. */
    public void count(DeliveryOutcome outcome, Duration took) {
        switch (outcome) {
            case RetryLater(var _, var reason) -> failed(took, reason);
            case Broken(var reason) -> failed(took, reason);
            case DeliveryOutcome.Delivered _,
                    DeliveryOutcome.Acknowledged _,
                    DeliveryOutcome.Decided _,
                    DeliveryOutcome.Rejected _ -> breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void failed(Duration took, String reason) {
        breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, new AgencyFailure(reason));
    }

    /** Tells whenever the breaker opens (true) and whenever it lets calls through again (false). */
    public void onChange(Consumer<Boolean> listener) {
        breaker.getEventPublisher()
                .onStateTransition(
                        event -> listener.accept(event.getStateTransition().getToState() == CircuitBreaker.State.OPEN));
    }

    /** Tells when the agency's system is found well again. */
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

    /** Carries the reason into the breaker's record. */
    private static final class AgencyFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AgencyFailure(String reason) {
            super(reason, null, false, false);
        }
    }
}
