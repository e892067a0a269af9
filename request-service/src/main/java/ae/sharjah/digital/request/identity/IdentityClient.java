package ae.sharjah.digital.request.identity;

import ae.sharjah.digital.request.id.PrincipalId;
import ae.sharjah.digital.request.identity.api.MeApi;
import ae.sharjah.digital.request.identity.api.MeResource;
import ae.sharjah.digital.request.identity.api.PrincipalPageResource;
import ae.sharjah.digital.request.identity.api.PrincipalResource;
import ae.sharjah.digital.request.identity.api.PrincipalsApi;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Client of identity-service. It calls with the caller's token, so only the caller's own data can be read; calls have a
 * timeout, and a circuit breaker stops them after many failures. Must be called before a transaction begins, never within.
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

    /** Returns a principal that the caller may act for; not found when the caller may not. */
    public Response<PrincipalResource> principal(PrincipalId id) {
        return call(() -> principals.getPrincipal(id.value()));
    }

    /** Returns one page of the principals that the caller may act for. */
    public Response<PrincipalPageResource> principals(int limit, @Nullable String cursor) {
        return call(() -> principals.listPrincipals(limit, cursor));
    }

    /** Returns the caller's own profile. */
    public Response<MeResource> profile() {
        return call(me::getMe);
    }

    private <T> Response<T> call(Supplier<ResponseEntity<T>> question) {
        try {
            T body = breaker.executeSupplier(question).getBody();
            return body == null ? new Response.Unavailable<>() : new Response.Found<>(body);
        } catch (HttpClientErrorException.NotFound notThere) {
            return new Response.NotFound<>();
        } catch (CallNotPermittedException | RestClientException unavailable) {
            return new Response.Unavailable<>();
        }
    }
}
