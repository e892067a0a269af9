package ae.sharjah.digital.request.history;

import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.reason.Reasons;
import ae.sharjah.digital.request.workflow.Action;
import ae.sharjah.digital.request.workflow.Branch;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Stage;
import ae.sharjah.digital.request.workflow.StageNode;
import ae.sharjah.digital.request.workflow.Workflow;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Texts of the steps in a request's history, by language. */
@Component
public class StepTexts {
    private final PlatformTexts texts;
    private final Reasons reasons;

    StepTexts(PlatformTexts texts, Reasons reasons) {
        this.texts = texts;
        this.reasons = reasons;
    }

    /**
     * Returns the label of a step. The platform has labels for its own steps and for completed actions of applicants; all
     * other labels come from the workflow, also for actions with the code of a platform step.
     */
    public Map<String, String> label(Step step, Workflow workflow) {
        Map<String, String> own = texts.steps().get(step.action());
        boolean worded = own != null && (step.actor() == Party.APPLICANT || PlatformSteps.includes(step));
        if (worded || step.fromStage() == null) {
            return Objects.requireNonNullElse(own, Map.of());
        }
        Stage from = workflow.stage(step.fromStage());
        Step.BranchMove within = step.branchMove();
        Branch branch = within == null ? null : from.branches().get(within.branch());
        StageNode node = within == null || branch == null ? from : branch.stage(within.from());
        Action action = node.actions().get(step.action());
        return action == null ? Objects.requireNonNullElse(own, Map.of()) : action.label();
    }

    public @Nullable Map<String, String> branchLabel(Step step, Workflow workflow) {
        Step.BranchMove within = step.branchMove();
        if (within == null || step.fromStage() == null) {
            return null;
        }
        Branch branch = workflow.stage(step.fromStage()).branches().get(within.branch());
        return branch == null ? null : branch.label();
    }

    /** Returns the agency's reason with its values, or else the actor's own words in the language they were written in. */
    public @Nullable Map<String, String> reason(Step step, ServiceVersion service) {
        String code = step.reasonCode();
        if (code != null) {
            return reasons.text(code, step.reasonParameters(), service);
        }
        return step.reasonText() == null ? null : Map.of("ar", step.reasonText(), "en", step.reasonText());
    }

    /** Returns the actor's own words that accompany a reason. */
    public @Nullable String words(Step step) {
        return step.reasonCode() == null ? null : step.reasonText();
    }
}
