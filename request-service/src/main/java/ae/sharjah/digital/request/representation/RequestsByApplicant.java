package ae.sharjah.digital.request.representation;

import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.Requests;
import ae.sharjah.digital.request.workflow.Status;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What somebody made: for themselves, and for those they may still act for. Nobody need be asked where all that would be
 * listed was made for oneself.
 */
@Component
public class RequestsByApplicant {
    private final Requests requests;
    private final ApplicantAccess applicants;

    RequestsByApplicant(Requests requests, ApplicantAccess applicants) {
        this.requests = requests;
        this.applicants = applicants;
    }

    /**
     * Newest first.
     *
     * @param withoutOthers whether those made for others are left out, since nobody can tell whether they may be seen
     */
    public record Listing(List<Request> requests, boolean withoutOthers) {}

    /**
     * The caller's.
     *
     * @param status only these, or null for all
     * @param before only those older than this one, or null for the newest
     */
    public Listing list(UUID caller, @Nullable Status status, @Nullable UUID before, int limit) {
        List<Request> all = requests.listByPerson(caller, status, before, limit);
        if (all.stream().allMatch(request -> request.principal() == null)) {
            return new Listing(all, false);
        }
        return switch (applicants.principals()) {
            case Principals.Known(var ids) ->
                new Listing(requests.listByPerson(caller, ids, status, before, limit), false);
            case Principals.Unknown() -> new Listing(requests.listWithoutPrincipal(caller, status, before, limit), true);
        };
    }
}
