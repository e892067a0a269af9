package ae.sharjah.digital.gateway.proxy;

import ae.sharjah.digital.gateway.GatewayProperties.Breaker;
import ae.sharjah.digital.gateway.problem.ProblemResponses;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends a service no requests for a while when it keeps failing, and reports honestly what is known about the exchange.
 * It judges until the response begins; it ignores a stream that has begun.
 */
final class BackendBreaker implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(BackendBreaker.class);
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<Integer> FAILURES = Set.of(502, 503, 504);

    private final CircuitBreaker breaker;
    private final Duration pause;
    private final ProblemResponses problems;

    BackendBreaker(String backend, Breaker settings, ProblemResponses problems) {
        this.pause = settings.pause();
        this.problems = problems;
        this.breaker = CircuitBreaker.of(
                backend,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(settings.window())
                        .minimumNumberOfCalls(settings.window() / 2)
                        .failureRateThreshold(settings.failurePercent())
                        .waitDurationInOpenState(pause)
                        .permittedNumberOfCallsInHalfOpenState(5)
                        .maxWaitDurationInHalfOpenState(pause)
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> LOG.warn("{}: {}", backend, event.getStateTransition()));
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!breaker.tryAcquirePermission()) {
            return problems.of(ProblemException.unavailable("temporarily-unavailable", pause));
        }
        long start = System.nanoTime();
        try {
            ServerResponse response = next.handle(request);
            if (FAILURES.contains(response.statusCode().value())) {
                breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, new IOException("service failing"));
            } else {
                breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
            return response;
        } catch (UncheckedIOException noAnswer) {
            return refused(request, Objects.requireNonNull(noAnswer.getCause()), System.nanoTime() - start);
        } catch (Exception | Error ourOwnFault) {
            breaker.releasePermission();
            throw ourOwnFault;
        }
    }

    private ServerResponse refused(ServerRequest request, IOException reason, long nanoseconds) {
        if (reason instanceof ClientBodyException body) {
            breaker.releasePermission();
            return problems.of(
                    body.getCause() instanceof ProblemException tooLarge
                            ? tooLarge
                            : ProblemException.of(HttpStatus.BAD_REQUEST, "bad-request"));
        }
        breaker.onError(nanoseconds, TimeUnit.NANOSECONDS, reason);
        LOG.warn("{} gave no answer: {}", breaker.getName(), reason.toString());
        boolean nothingHappened = READS.contains(request.method()) || neverSent(reason);
        return problems.of(
                ProblemException.unavailable(nothingHappened ? "temporarily-unavailable" : "outcome-unknown", pause));
    }

    private static boolean neverSent(IOException reason) {
        return reason instanceof ConnectException
                || reason instanceof ConnectTimeoutException
                || reason instanceof ConnectionRequestTimeoutException;
    }
}
