package ae.sharjah.digital.catalog.recommendation;

import ae.sharjah.digital.catalog.recommendation.api.MeApi;
import ae.sharjah.digital.catalog.recommendation.api.MeResource;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Retrieves profiles from identity-service. After repeated failures it sends no calls for a while. */
final class IdentityProfiles implements Profiles {
    private final Function<String, MeApi> clients;
    private final CircuitBreaker breaker;

    /**
     * Creates the client.
     *
     * @param clients creates a client that sends the given token
     */
    IdentityProfiles(Function<String, MeApi> clients, CircuitBreaker breaker) {
        this.clients = clients;
        this.breaker = breaker;
    }

    @Override
    public ProfileResponse retrieve(Jwt token) {
        try {
            MeResource me = breaker.executeSupplier(
                    () -> clients.apply(token.getTokenValue()).getMe().getBody());
            return me == null ? new ProfileResponse.Unavailable() : toResponse(me, token.getClaimAsString("assurance"));
        } catch (HttpClientErrorException.Unauthorized | HttpClientErrorException.Forbidden rejected) {
            return new ProfileResponse.NotShared();
        } catch (CallNotPermittedException | RestClientException unavailable) {
            return new ProfileResponse.Unavailable();
        }
    }

    private static ProfileResponse toResponse(MeResource me, @Nullable String assurance) {
        return me.getRecommendations()
                ? new ProfileResponse.Found(new Profile(
                        Set.copyOf(me.getInterests()), me.getLifeStage(), Set.copyOf(me.getAudiences()), assurance))
                : new ProfileResponse.Disabled();
    }
}
