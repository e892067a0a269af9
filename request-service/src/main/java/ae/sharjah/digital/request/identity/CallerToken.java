package ae.sharjah.digital.request.identity;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Token of the current caller. */
public final class CallerToken {
    private CallerToken() {}

    /** @throws AuthenticationCredentialsNotFoundException when the call is anonymous */
    public static Jwt current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn) {
            return signedIn.getToken();
        }
        throw new AuthenticationCredentialsNotFoundException("the call has no token");
    }
}
