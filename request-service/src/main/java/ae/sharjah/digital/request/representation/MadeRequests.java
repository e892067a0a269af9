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
public class MadeRequests {
    private final Requests requests;
    private final Applicants applicants;

    MadeRequests(Requests requests, Applicants applicants) {
        this.requests = requests;
        this.applicants = applicants;
    }

    /**
     * Newest first.
     *
     * @param withoutOthers whether those made for others are left out, since nobody can tell whether they may be seen
     */
    public record Listed(List<Request> requests, boolean withoutOthers) {}

    /**
     * The caller's.
     *
     * @param status only these, or null for all
     * @param before only those older than this one, or null for the newest
     */
    public Listed of(UUID caller, @Nullable Status status, @Nullable UUID before, int limit) {
        List<Request> all = requests.listOfPerson(caller, status, before, limit);
        if (all.stream().allMatch(request -> request.principal() == null)) {
            return new Listed(all, false);
        }
        return switch (applicants.principals()) {
            case Principals.Known(var ids) ->
                new Listed(requests.listOfPerson(caller, ids, status, before, limit), false);
            case Principals.Unknown() -> new Listed(requests.listForOneself(caller, status, before, limit), true);
        };
    }
}
