package ae.sharjah.digital.platform.web.security;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The caller of the exchange that runs on this thread. */
public final class CurrentCaller {

    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in */
    public Caller get() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return Caller.of(token.getToken());
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
}
