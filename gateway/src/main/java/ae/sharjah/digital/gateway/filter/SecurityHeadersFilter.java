package ae.sharjah.digital.gateway.filter;

import ae.sharjah.digital.gateway.route.RouteTable;
import ae.sharjah.digital.gateway.route.Trait;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/** Adds the security headers for browsers to every response; first of all filters, so that refusals carry them too. */
final class SecurityHeadersFilter extends OncePerRequestFilter {
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    private static final String POLICY = "Content-Security-Policy";

    private final Map<String, String> headers;

    /** @param formTargets origins that forms may lead to beside our own: the identity provider, when signing out */
    SecurityHeadersFilter(String formTargets) {
        headers = Map.of(
                POLICY,
                ContentPolicy.of(formTargets),
                "Referrer-Policy",
                "strict-origin-when-cross-origin",
                "X-Content-Type-Options",
                "nosniff",
                "X-Frame-Options",
                "DENY",
                "Cross-Origin-Opener-Policy",
                "same-origin",
                "Cross-Origin-Resource-Policy",
                "same-origin",
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        addTo(request, response);
        chain.doFilter(request, response);
    }

    void addTo(HttpServletRequest request, HttpServletResponse response) {
        headers.forEach(response::setHeader);
        if (RouteTable.find(request)
                .filter(route -> route.is(Trait.UPLOADED_FILE))
                .isPresent()) {
            response.setHeader(POLICY, ContentPolicy.OF_FILES);
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", TWO_YEARS);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
