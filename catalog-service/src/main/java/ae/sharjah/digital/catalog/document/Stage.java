package ae.sharjah.digital.catalog.document;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a request.
 *
 * @param status the platform-wide status
 * @param owner the party that has to act next; null where the request has ended and where branches have owners
 * @param role role of the agency's officers who own the stage; null for any officer
 * @param promise ISO 8601 duration in working time
 * @param what the pending work, as a text for the applicant
 * @param visit place at which the applicant has to appear in person, {@code office} or {@code site}; null for none
 * @param actions actions by code; empty where the request has ended
 * @param branches parallel branches by code; left out in JSON if empty
 * @param join exits of the branches; present if there are branches
 */
public record Stage(
        String status,
        LocalizedText label,
        @Nullable String owner,
        @Nullable String role,
        @Nullable String promise,
        @Nullable LocalizedText what,
        @Nullable String visit,
        Map<String, Action> actions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Branch> branches,
        @Nullable Join join) {

    public Stage {
        actions = actions == null ? Map.of() : actions;
        branches = branches == null ? Map.of() : branches;
    }

    /** Returns whether the applicant has to appear in person, in the stage itself or within a branch. */
    boolean needsVisit() {
        return visit != null || branches.values().stream().anyMatch(Branch::needsVisit);
    }

    /** Returns the codes of the stages that can follow. */
    public List<String> successors() {
        var next = new ArrayList<String>();
        actions.values().forEach(action -> next.add(action.to()));
        if (join != null) {
            next.add(join.passed().to());
            if (join.failed() != null) {
                next.add(join.failed().to());
            }
        }
        return next;
    }

    /** Returns this stage with the promise of the service in place of references to it. */
    Stage withServicePromise(String service) {
        var expanded = new LinkedHashMap<String, Branch>();
        branches.forEach((code, branch) -> expanded.put(code, branch.withServicePromise(service)));
        String own = Branch.SERVICE_PROMISE.equals(promise) ? service : promise;
        return new Stage(status, label, owner, role, own, what, visit, actions, expanded, join);
    }
}
