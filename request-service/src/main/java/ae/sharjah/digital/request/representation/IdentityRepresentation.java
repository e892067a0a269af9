package ae.sharjah.digital.request.representation;

import ae.sharjah.digital.request.id.PrincipalId;
import ae.sharjah.digital.request.identity.IdentityClient;
import ae.sharjah.digital.request.identity.Response;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Representation as identity-service reports it. */
@Component
final class IdentityRepresentation implements Representation {
    private static final int PAGE = 100;
    /** Limit of listed pages; for callers with more companies each is checked alone, and no list of all is available. */
    private static final int MAX_PAGES = 5;

    private final IdentityClient identity;

    IdentityRepresentation(IdentityClient identity) {
        this.identity = identity;
    }

    @Override
    public Status statusFor(PrincipalId principal) {
        return switch (identity.principal(principal)) {
            case Response.Found(var found) ->
                principal.value().equals(found.getId()) ? new Status.MayAct() : new Status.Unknown();
            case Response.NotFound() -> new Status.MayNotAct();
            case Response.Unavailable() -> new Status.Unknown();
        };
    }

    @Override
    public Principals principals() {
        Set<PrincipalId> all = new HashSet<>();
        String cursor = null;
        for (int page = 0; page < MAX_PAGES; page++) {
            switch (identity.principals(PAGE, cursor)) {
                case Response.Found(var found) -> {
                    found.getItems().forEach(one -> all.add(new PrincipalId(one.getId())));
                    cursor = found.getNext();
                    if (cursor == null) {
                        return new Principals.Known(all);
                    }
                }
                case Response.NotFound() -> {
                    return new Principals.Unknown();
                }
                case Response.Unavailable() -> {
                    return new Principals.Unknown();
                }
            }
        }
        return new Principals.Unknown();
    }
}
