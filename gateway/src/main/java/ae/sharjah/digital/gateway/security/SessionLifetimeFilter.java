package ae.sharjah.digital.gateway.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends sessions that have reached their longest lifetime, however busy they are. */
final class SessionLifetimeFilter extends OncePerRequestFilter {
    private final Duration longest;
    private final Clock clock;

    SessionLifetimeFilter(Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Instant end = Instant.ofEpochMilli(session.getCreationTime()).plus(longest);
            if (!clock.instant().isBefore(end)) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
