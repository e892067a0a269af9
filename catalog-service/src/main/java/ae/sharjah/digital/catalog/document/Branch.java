package ae.sharjah.digital.catalog.document;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of several parallel branches of a stage, such as the review by one department.
 *
 * @param initial code of its first stage
 * @param stages stages by code
 */
public record Branch(LocalizedText label, String initial, Map<String, BranchStage> stages) {
    static final String SERVICE_PROMISE = "service";

    /**
     * A stage of a branch.
     *
     * @param owner the party that has to act next; null where the branch has ended
     * @param role role of the agency's officers who own the stage; null for any officer
     * @param promise ISO 8601 duration in working time
     * @param what the pending work, as a text for the applicant
     * @param visit place at which the applicant has to appear in person; null for none
     * @param actions actions by code; empty where the branch has ended
     * @param ends {@code passed} or {@code failed}; null where the branch continues
     */
    public record BranchStage(
            LocalizedText label,
            @Nullable String owner,
            @Nullable String role,
            @Nullable String promise,
            @Nullable LocalizedText what,
            @Nullable String visit,
            Map<String, Action> actions,
            @Nullable String ends) {

        public BranchStage {
            actions = actions == null ? Map.of() : actions;
        }

        BranchStage withServicePromise(String service) {
            return SERVICE_PROMISE.equals(promise)
                    ? new BranchStage(label, owner, role, service, what, visit, actions, ends)
                    : this;
        }
    }

    boolean needsVisit() {
        return stages.values().stream().anyMatch(place -> place.visit() != null);
    }

    Branch withServicePromise(String service) {
        var expanded = new LinkedHashMap<String, BranchStage>();
        stages.forEach((code, place) -> expanded.put(code, place.withServicePromise(service)));
        return new Branch(label, initial, expanded);
    }
}
