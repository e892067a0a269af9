package ae.sharjah.digital.gateway.proxy;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.function.ServerRequest;

/** The access token that is sent to the service: the client's own, once checked, or its session's. */
final class AccessToken {
    private static final String ATTRIBUTE = "gateway.access-token";

    private AccessToken() {}

    static void ofSession(ServerRequest request, String token) {
        request.attributes().put(ATTRIBUTE, token);
    }

    static @Nullable String of(ServerRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken bearer) {
            return bearer.getToken().getTokenValue();
        }
        return (String) request.attributes().get(ATTRIBUTE);
    }
}
