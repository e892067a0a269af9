package ae.sharjah.digital.gateway.limit;

import ae.sharjah.digital.gateway.GatewayProperties;
import ae.sharjah.digital.gateway.GatewayProperties.Rate;
import ae.sharjah.digital.gateway.problem.Problems;
import ae.sharjah.digital.gateway.problem.Refusal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Counts requests per person, or per network address of who is not signed in, at this replica. Remembers a bounded
 * number of them: beyond it the least busy are forgotten, which gives them a full bucket.
 */
@Component
public final class RateLimit {
    private static final int MOST = 100_000;

    private final Cache<String, TokenBucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final Rate person;
    private final Rate address;
    private final Problems problems;

    RateLimit(GatewayProperties properties, Problems problems) {
        this.person = properties.limits().person();
        this.address = properties.limits().address();
        this.problems = problems;
    }

    /** Counts one request; false when it was refused with 429 and is answered. */
    boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || caller instanceof AnonymousAuthenticationToken
                ? admits("address", address, request.getRemoteAddr(), request, response)
                : admits("person", person, caller.getName(), request, response);
    }

    /** Counts a sign-in that failed as one request of its address, so that guessing is bounded too. */
    public AuthenticationFailureHandler failures(AuthenticationFailureHandler handler) {
        return (request, response, reason) -> {
            if (admits("address", address, request.getRemoteAddr(), request, response)) {
                handler.onAuthenticationFailure(request, response, reason);
            }
        };
    }

    private boolean admits(
            String policy, Rate rate, String who, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long now = System.nanoTime();
        TokenBucket bucket =
                buckets.get(policy + ':' + who, unknown -> new TokenBucket(rate.perSecond(), rate.burst(), now));
        TokenBucket.Taken taken = bucket.take(now);
        Duration wait = Duration.ofNanos(taken.waitNanos());
        int window = Math.max(1, rate.burst() / rate.perSecond());
        response.setHeader("RateLimit-Policy", "\"" + policy + "\";q=" + rate.burst() + ";w=" + window);
        response.setHeader(
                "RateLimit",
                "\"" + policy + "\";r=" + taken.left() + ";t=" + (wait.isZero() ? 0 : wait.toSeconds() + 1));
        if (!taken.taken()) {
            problems.write(
                    Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests")
                            .retryAfter(wait),
                    request,
                    response);
        }
        return taken.taken();
    }
}
