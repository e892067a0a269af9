package ae.sharjah.digital.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Stores in the session the tokens of its sign-in, and only them: Spring's own repository would store the client's
 * secret and the provider's whole description beside them.
 */
final class SessionAuthorizedClients implements OAuth2AuthorizedClientRepository {
    private final Clock clock;

    SessionAuthorizedClients(Clock clock) {
        this.clock = clock;
    }

    /** Returns null always: {@link SessionTokens} reads the tokens. */
    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.getSession()
                .setAttribute(
                        StoredTokens.ATTRIBUTE,
                        StoredTokens.of(client.getAccessToken(), client.getRefreshToken(), clock.instant()));
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(StoredTokens.ATTRIBUTE);
        }
    }
}
