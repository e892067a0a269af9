package ae.sharjah.digital.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * The token against forged requests. Takes the cookie's value as it is, from the header of scripts and from the field
 * of the sign-out form: no page of ours carries the token in its body, so there is nothing that compression could give
 * away and no need to mask it.
 */
final class CookieCsrfTokenRequestHandler extends CsrfTokenRequestAttributeHandler {
    private static final Set<String> READS = Set.of("GET", "HEAD");

    CookieCsrfTokenRequestHandler() {
        // Not put off until something asks for it: the first page brings the cookie.
        setCsrfRequestAttributeName(null);
    }

    /** What everybody may read brings no cookie: caches keep it and would hand one person's token to others. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        if (!READS.contains(request.getMethod()) || !AccessRules.isPubliclyReadable(request)) {
            super.handle(request, response, token);
        }
    }
}
