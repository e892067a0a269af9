package ae.sharjah.digital.request.identity;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Whoever the present call is made by. */
public final class CallerToken {
    private CallerToken() {}

    /** @throws AuthenticationCredentialsNotFoundException when nobody is */
    public static Jwt current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn) {
            return signedIn.getToken();
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
}
