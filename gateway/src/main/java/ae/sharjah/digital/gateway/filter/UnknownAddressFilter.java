package ae.sharjah.digital.gateway.filter;

import ae.sharjah.digital.gateway.limit.RateLimit;
import ae.sharjah.digital.gateway.route.RouteTable;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Responds with 404 for every address that the {@link RouteTable} does not know, before any session or token is read.
 */
final class UnknownAddressFilter extends OncePerRequestFilter {
    private final RateLimit rates;
    private final HttpFirewall firewall;

    /** @param firewall refuses addresses that two servers could read differently; those are not judged here */
    UnknownAddressFilter(RateLimit rates, HttpFirewall firewall) {
        this.rates = rates;
        this.firewall = firewall;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (RouteTable.isUnknown(request) && passesFirewall(request)) {
            rates.refuse(ProblemException.notFound(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean passesFirewall(HttpServletRequest request) {
        try {
            firewall.getFirewalledRequest(request);
            return true;
        } catch (RequestRejectedException refused) {
            return false;
        }
    }
}
