package ae.sharjah.digital.gateway.filter;

import ae.sharjah.digital.gateway.limit.RateLimit;
import ae.sharjah.digital.gateway.problem.Refusal;
import ae.sharjah.digital.gateway.route.RouteTable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Responds with 404 for every address that the {@link RouteTable} does not know, before any session or token is read.
 */
final class UnknownAddressFilter extends OncePerRequestFilter {
    private final RateLimit rates;

    UnknownAddressFilter(RateLimit rates) {
        this.rates = rates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (RouteTable.isUnknown(request)) {
            rates.refuse(Refusal.notFound(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
