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
public final class IdentityClient {
    private final PrincipalsApi principals;
    private final MeApi me;
    private final CircuitBreaker breaker;

    IdentityClient(PrincipalsApi principals, MeApi me, CircuitBreaker breaker) {
        this.principals = principals;
        this.me = me;
        this.breaker = breaker;
    }

    /** Whether the caller may act for somebody; not there when they may not. */
    public Response<Principal> principal(UUID id) {
        return call(() -> principals.getPrincipal(id));
    }

    /** One page of those whom the caller may act for. */
    public Response<PrincipalPage> principals(int limit, @Nullable String cursor) {
        return call(() -> principals.listPrincipals(limit, cursor));
    }

    /** The caller's own profile. */
    public Response<Me> profile() {
        return call(me::getMe);
    }

    private <T> Response<T> call(Supplier<ResponseEntity<T>> question) {
        try {
            T told = breaker.executeSupplier(question).getBody();
            return told == null ? new Response.Unavailable<>() : new Response.Found<>(told);
        } catch (HttpClientErrorException.NotFound notThere) {
            return new Response.NotFound<>();
        } catch (CallNotPermittedException | RestClientException away) {
            return new Response.Unavailable<>();
        }
    }
}
