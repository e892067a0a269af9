package ae.sharjah.digital.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * Handler of the token against forged requests. It reads the cookie's value without a mask, from the header of scripts
 * and from the field of the sign-out form. No page of ours carries the token in its body, so compression could disclose
 * nothing and no mask is needed.
 */
final class CookieCsrfTokenRequestHandler extends CsrfTokenRequestAttributeHandler {
    private static final Set<String> READS = Set.of("GET", "HEAD");

    CookieCsrfTokenRequestHandler() {
        // The token is not deferred until it is read: the first page sets the cookie.
        setCsrfRequestAttributeName(null);
    }

    /** Sets no cookie with public responses: caches would store it and disclose one person's token to others. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        if (!READS.contains(request.getMethod()) || !AccessRules.isPubliclyReadable(request)) {
            super.handle(request, response, token);
        }
    }
}
