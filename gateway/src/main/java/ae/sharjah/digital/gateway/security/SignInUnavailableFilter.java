package ae.sharjah.digital.gateway.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Redirects to the portal when the identity provider cannot be reached to sign in or out there. */
final class SignInUnavailableFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(SignInUnavailableFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ProviderUnavailableException unavailable) {
            LOG.warn("no sign-in: the identity provider does not describe itself", unavailable);
            response.sendRedirect(BrowserChain.SIGN_IN_UNAVAILABLE);
        }
    }
}
