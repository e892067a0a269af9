package ae.sharjah.digital.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what is over a client's rate; stands where it is known who calls. */
public final class RateLimitFilter extends OncePerRequestFilter {
    private final RateLimit limit;

    public RateLimitFilter(RateLimit limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (limit.admits(request, response)) {
            chain.doFilter(request, response);
        }
    }
}
