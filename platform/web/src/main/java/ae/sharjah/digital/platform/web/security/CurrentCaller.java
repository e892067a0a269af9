package ae.sharjah.digital.platform.web.security;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Provider of the caller of the exchange on this thread. */
public final class CurrentCaller {

    /** @throws AuthenticationCredentialsNotFoundException when the caller is not signed in */
    public Caller get() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return Caller.of(token.getToken());
        }
        throw new AuthenticationCredentialsNotFoundException("the caller is not signed in");
    }
}
