package ae.sharjah.digital.gateway.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** Requests new tokens from the identity provider. */
final class TokenRefresh {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRefresh.class);

    private final ClientRegistrationRepository registrations;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> provider;
    private final Clock clock;

    TokenRefresh(
            ClientRegistrationRepository registrations,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> provider,
            Clock clock) {
        this.registrations = registrations;
        this.provider = provider;
        this.clock = clock;
    }

    sealed interface Result {
        record Refreshed(StoredTokens tokens) implements Result {}

        record Refused() implements Result {}

        record NoAnswer() implements Result {}
    }

    Result refresh(StoredTokens tokens) {
        if (tokens.refresh() == null) {
            return new Result.Refused();
        }
        try {
            var registration =
                    Objects.requireNonNull(registrations.findByRegistrationId(SignInConfiguration.REGISTRATION));
            Instant now = clock.instant();
            var access = new OAuth2AccessToken(
                    OAuth2AccessToken.TokenType.BEARER, tokens.access(), Instant.EPOCH, tokens.expires());
            var refresh = new OAuth2RefreshToken(tokens.refresh(), Instant.EPOCH);
            var response = provider.getTokenResponse(new OAuth2RefreshTokenGrantRequest(registration, access, refresh));
            OAuth2RefreshToken next = response.getRefreshToken();
            return new Result.Refreshed(StoredTokens.of(response.getAccessToken(), next == null ? refresh : next, now));
        } catch (OAuth2AuthorizationException refused) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
                return new Result.Refused();
            }
            LOG.warn("tokens were not refreshed: {}", refused.getError().getErrorCode());
            return new Result.NoAnswer();
        } catch (ProviderUnavailableException unavailable) {
            LOG.warn("tokens were not refreshed", unavailable);
            return new Result.NoAnswer();
        }
    }
}
