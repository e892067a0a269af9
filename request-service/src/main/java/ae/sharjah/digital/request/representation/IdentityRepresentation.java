package ae.sharjah.digital.request.representation;

import ae.sharjah.digital.request.identity.Answer;
import ae.sharjah.digital.request.identity.Identity;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks identity-service. */
@Component
final class IdentityRepresentation implements Representation {
    private static final int PAGE = 100;
    /** Whoever may act for more companies than this is asked about each by itself, and sees no list of all. */
    private static final int MOST_PAGES = 5;

    private final Identity identity;

    IdentityRepresentation(Identity identity) {
        this.identity = identity;
    }

    @Override
    public Standing of(UUID principal) {
        return switch (identity.principal(principal)) {
            case Answer.Told(var told) ->
                principal.equals(told.getId()) ? new Standing.Representative() : new Standing.Unknown();
            case Answer.NotThere() -> new Standing.Stranger();
            case Answer.Away() -> new Standing.Unknown();
        };
    }

    @Override
    public Principals all() {
        Set<UUID> all = new HashSet<>();
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            switch (identity.principals(PAGE, cursor)) {
                case Answer.Told(var told) -> {
                    told.getItems().forEach(one -> all.add(one.getId()));
                    cursor = told.getNext();
                    if (cursor == null) {
                        return new Principals.Known(all);
                    }
                }
                case Answer.NotThere() -> {
                    return new Principals.Unknown();
                }
                case Answer.Away() -> {
                    return new Principals.Unknown();
                }
            }
        }
        return new Principals.Unknown();
    }
}
