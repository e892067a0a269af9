package ae.sharjah.digital.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses requests over a network address's rate; runs before sessions and the check for forged requests. */
public final class ArrivalLimitFilter extends OncePerRequestFilter {
    private final RateLimit limit;

    public ArrivalLimitFilter(RateLimit limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (limit.admitsArrival(request, response)) {
            chain.doFilter(request, response);
        }
    }
}
