package ae.sharjah.digital.request.representation;

import ae.sharjah.digital.request.representation.api.PrincipalsApi;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Asks identity-service, and after many failures not for a while. */
final class IdentityRepresentation implements Representation {
    private final Function<String, PrincipalsApi> clients;
    private final CircuitBreaker breaker;

    /** @param clients makes a client that sends the given token */
    IdentityRepresentation(Function<String, PrincipalsApi> clients, CircuitBreaker breaker) {
        this.clients = clients;
        this.breaker = breaker;
    }

    @Override
    public Standing of(Jwt caller, UUID principal) {
        try {
            var told = breaker.executeSupplier(() -> clients.apply(caller.getTokenValue())
                    .getPrincipal(principal)
                    .getBody());
            return told != null && principal.equals(told.getId())
                    ? new Standing.Representative()
                    : new Standing.Unknown();
        } catch (HttpClientErrorException.NotFound stranger) {
            return new Standing.Stranger();
        } catch (CallNotPermittedException | RestClientException away) {
            return new Standing.Unknown();
        }
    }
}
