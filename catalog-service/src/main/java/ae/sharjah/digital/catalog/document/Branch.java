package ae.sharjah.digital.catalog.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of several ways a stage goes at the same time, such as the review by one department.
 *
 * @param initial code of the stage it begins in
 * @param stages by code
 */
public record Branch(LanguageMap label, String initial, Map<String, Place> stages) {
    static final String SERVICE = "service";

    /**
     * Where a branch may stand.
     *
     * @param owner who holds the ball; null where the branch has ended
     * @param role which of the agency's officers; null for any
     * @param promise ISO 8601 duration in working time
     * @param what what is being waited for
     * @param visit where the applicant has to be in person; null where nowhere
     * @param actions by code; empty where the branch has ended
     * @param ends {@code passed} or {@code failed}; null while it goes on
     */
    public record Place(
            LanguageMap label,
            @Nullable String owner,
            @Nullable String role,
            @Nullable String promise,
            @Nullable LanguageMap what,
            @Nullable String visit,
            Map<String, Action> actions,
            @Nullable String ends) {

        public Place {
            actions = actions == null ? Map.of() : actions;
        }

        Place promising(String service) {
            return SERVICE.equals(promise) ? new Place(label, owner, role, service, what, visit, actions, ends) : this;
        }
    }

    boolean needsVisit() {
        return stages.values().stream().anyMatch(place -> place.visit() != null);
    }

    Branch promising(String service) {
        var expanded = new LinkedHashMap<String, Place>();
        stages.forEach((code, place) -> expanded.put(code, place.promising(service)));
        return new Branch(label, initial, expanded);
    }
}
