package ae.sharjah.digital.request.workflow;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

/**
 * One of several parallel branches of a stage, for example the review by one department.
 *
 * @param initial code of the stage that the branch begins in
 * @param stages by code
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Branch(Map<String, String> label, String initial, Map<String, BranchStage> stages) {

    /** @throws IllegalArgumentException for a stage the branch does not have */
    public BranchStage stage(String code) {
        BranchStage stage = stages.get(code);
        if (stage == null) {
            throw new IllegalArgumentException("the branch has no stage " + code);
        }
        return stage;
    }
}
