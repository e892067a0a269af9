package ae.sharjah.digital.gateway.limit;

import ae.sharjah.digital.gateway.GatewayProperties;
import ae.sharjah.digital.gateway.GatewayProperties.Rate;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Counts requests per person, or per network address of callers that are not signed in, at this replica. The number of
 * counters is bounded: beyond it the least busy are dropped, which gives their clients a full bucket.
 */
@Component
public final class RateLimit {
    private static final int MOST = 100_000;
    private static final String COUNTED = "gateway.counted";

    private final Cache<String, TokenBucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final Rate person;
    private final Rate address;
    private final ProblemWriter problems;

    RateLimit(GatewayProperties properties, ProblemWriter problems) {
        this.person = properties.limits().person();
        this.address = properties.limits().address();
        this.problems = problems;
    }

    /**
     * Counts a request on arrival, before any work is done for it, when it claims no session; returns false when it was
     * refused with 429 and the response is written. Looking up a claimed session costs something, so an address whose
     * claims keep failing is refused too, until its bucket refills.
     */
    boolean admitsArrival(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!claimsSession(request)) {
            return admitsAddress(request, response);
        }
        Duration wait = Duration.ofNanos(failedClaims(request).waitNanos(System.nanoTime()));
        if (!wait.isZero()) {
            addRateHeaders("address", address, 0, wait, response);
            refuse(wait, request, response);
        }
        return wait.isZero();
    }

    /**
     * Counts one request of the caller known now; returns false when it was refused with 429 and the response is
     * written.
     */
    boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || caller instanceof AnonymousAuthenticationToken
                ? admitsAddress(request, response)
                : admits("person", person, caller.getName(), request, response);
    }

    /** Refuses the request, unless 429 is due instead: refusals count against the address like any other request. */
    public void refuse(ProblemException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (admitsAddress(request, response)) {
            problems.write(problem, request, response);
        }
    }

    /** Counts a sign-in that failed as one request of its address, so that guessing is limited too. */
    public AuthenticationFailureHandler failures(AuthenticationFailureHandler handler) {
        return (request, response, reason) -> {
            if (admitsAddress(request, response)) {
                handler.onAuthenticationFailure(request, response, reason);
            }
        };
    }

    /** Counts a request for which no sign-in could even be tried as one request of its address. */
    public AuthenticationEntryPoint unauthenticated(AuthenticationEntryPoint entryPoint) {
        return (request, response, reason) -> {
            if (admitsAddress(request, response)) {
                entryPoint.commence(request, response, reason);
            }
        };
    }

    /**
     * Counts a request that is refused before its caller is known, such as a forged one, as one request of its address.
     */
    public AccessDeniedHandler denials(AccessDeniedHandler handler) {
        return (request, response, reason) -> {
            if (admitsAddress(request, response)) {
                handler.handle(request, response, reason);
            }
        };
    }

    /** Counts an exchange once, however many filters call this. */
    private boolean admitsAddress(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(COUNTED) != null) {
            return true;
        }
        if (claimsSession(request)) {
            failedClaims(request).take(System.nanoTime());
        }
        return admits("address", address, request.getRemoteAddr(), request, response);
    }

    private boolean admits(
            String policy, Rate rate, String who, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(COUNTED, true);
        TokenBucket.Taken taken = bucket(policy, rate, who).take(System.nanoTime());
        Duration wait = Duration.ofNanos(taken.waitNanos());
        addRateHeaders(policy, rate, taken.left(), wait, response);
        if (!taken.taken()) {
            refuse(wait, request, response);
        }
        return taken.taken();
    }

    private TokenBucket failedClaims(HttpServletRequest request) {
        return bucket("failed-claims", address, request.getRemoteAddr());
    }

    private TokenBucket bucket(String policy, Rate rate, String who) {
        return buckets.get(
                policy + ':' + who, unknown -> new TokenBucket(rate.perSecond(), rate.burst(), System.nanoTime()));
    }

    private static void addRateHeaders(
            String policy, Rate rate, long left, Duration wait, HttpServletResponse response) {
        int window = Math.max(1, rate.burst() / rate.perSecond());
        response.setHeader("RateLimit-Policy", "\"" + policy + "\";q=" + rate.burst() + ";w=" + window);
        response.setHeader(
                "RateLimit", "\"" + policy + "\";r=" + left + ";t=" + (wait.isZero() ? 0 : wait.toSeconds() + 1));
    }

    private void refuse(Duration wait, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(
                ProblemException.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests")
                        .withRetryAfter(wait),
                request,
                response);
    }

    private static boolean claimsSession(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> GatewayProperties.SESSION_COOKIE.equals(cookie.getName()));
    }
}
