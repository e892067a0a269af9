package ae.sharjah.digital.catalog.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a request may stand.
 *
 * @param status the platform-wide summary
 * @param owner who holds the ball; null where the request has ended, and where branches have owners
 * @param role which of the agency's officers; null for any
 * @param promise ISO 8601 duration in working time
 * @param what what is being waited for
 * @param visit where the applicant has to be in person: {@code office} or {@code site}; null where nowhere
 * @param actions by code; empty where the request has ended
 * @param branches what goes on at the same time, by code; left out where nothing does
 * @param join where the branches lead; there with them
 */
public record Stage(
        String status,
        LanguageMap label,
        @Nullable String owner,
        @Nullable String role,
        @Nullable String promise,
        @Nullable LanguageMap what,
        @Nullable String visit,
        Map<String, Action> actions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Branch> branches,
        @Nullable Join join) {

    public Stage {
        actions = actions == null ? Map.of() : actions;
        branches = branches == null ? Map.of() : branches;
    }

    /** Whether the applicant has to be somewhere in person, in the stage itself or within a branch. */
    boolean needsVisit() {
        return visit != null || branches.values().stream().anyMatch(Branch::needsVisit);
    }

    /** Codes of the stages that can follow. */
    public List<String> next() {
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

    /** The same with the service's own promise written out wherever it is named. */
    Stage promising(String service) {
        var expanded = new LinkedHashMap<String, Branch>();
        branches.forEach((code, branch) -> expanded.put(code, branch.promising(service)));
        String own = Branch.SERVICE.equals(promise) ? service : promise;
        return new Stage(status, label, owner, role, own, what, visit, actions, expanded, join);
    }
}
