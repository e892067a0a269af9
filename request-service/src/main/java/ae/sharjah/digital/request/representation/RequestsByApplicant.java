package ae.sharjah.digital.request.representation;

import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.ListedRequest;
import ae.sharjah.digital.request.lifecycle.Requests;
import ae.sharjah.digital.request.workflow.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists of a caller's requests: their own, and those of principals they may still act for. Identity-service is called only
 * when the list has requests for others.
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
     * Requests, newest first.
     *
     * @param withoutOthers whether requests for others are left out because the caller's right to see them is unknown
     */
    public record Listing(List<ListedRequest> requests, boolean withoutOthers) {}

    /**
     * Lists the caller's requests.
     *
     * @param status only these, or null for all
     * @param before only those older than this one, or null for the newest
     */
    public Listing list(PersonId caller, @Nullable Status status, @Nullable RequestId before, int limit) {
        List<ListedRequest> all = requests.listByPerson(caller, status, before, limit);
        if (all.stream().allMatch(request -> request.principal() == null)) {
            return new Listing(all, false);
        }
        return switch (applicants.principals()) {
            case Principals.Known(var ids) ->
                new Listing(requests.listByPerson(caller, ids, status, before, limit), false);
            case Principals.Unknown() ->
                new Listing(requests.listWithoutPrincipal(caller, status, before, limit), true);
        };
    }
}
