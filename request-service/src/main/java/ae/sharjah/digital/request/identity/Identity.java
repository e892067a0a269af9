package ae.sharjah.digital.request.identity;

import ae.sharjah.digital.request.identity.api.Me;
import ae.sharjah.digital.request.identity.api.MeApi;
import ae.sharjah.digital.request.identity.api.Principal;
import ae.sharjah.digital.request.identity.api.PrincipalPage;
import ae.sharjah.digital.request.identity.api.PrincipalsApi;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Asks identity-service as the caller, so that nothing can be read but the caller's own: bounded in time, and after many
 * failures not for a while. To be asked before a transaction begins, never within.
 */
public final class Identity {
    private final PrincipalsApi principals;
    private final MeApi me;
    private final CircuitBreaker breaker;

    Identity(PrincipalsApi principals, MeApi me, CircuitBreaker breaker) {
        this.principals = principals;
        this.me = me;
        this.breaker = breaker;
    }

    /** Whether the caller may act for somebody; not there when they may not. */
    public Answer<Principal> principal(UUID id) {
        return ask(() -> principals.getPrincipal(id));
    }

    /** One page of those whom the caller may act for. */
    public Answer<PrincipalPage> principals(int limit, @Nullable String cursor) {
        return ask(() -> principals.listPrincipals(limit, cursor));
    }

    /** The caller's own profile. */
    public Answer<Me> profile() {
        return ask(me::getMe);
    }

    private <T> Answer<T> ask(Supplier<ResponseEntity<T>> question) {
        try {
            T told = breaker.executeSupplier(question).getBody();
            return told == null ? new Answer.Away<>() : new Answer.Told<>(told);
        } catch (HttpClientErrorException.NotFound notThere) {
            return new Answer.NotThere<>();
        } catch (CallNotPermittedException | RestClientException away) {
            return new Answer.Away<>();
        }
    }
}
