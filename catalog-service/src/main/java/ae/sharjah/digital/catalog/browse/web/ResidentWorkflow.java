package ae.sharjah.digital.catalog.browse.web;

import ae.sharjah.digital.catalog.api.WorkflowAction;
import ae.sharjah.digital.catalog.api.WorkflowBranch;
import ae.sharjah.digital.catalog.api.WorkflowBranchStage;
import ae.sharjah.digital.catalog.api.WorkflowJoin;
import ae.sharjah.digital.catalog.api.WorkflowStage;
import ae.sharjah.digital.catalog.document.Action;
import ae.sharjah.digital.catalog.document.Branch;
import ae.sharjah.digital.catalog.document.Join;
import ae.sharjah.digital.catalog.document.Stage;
import ae.sharjah.digital.catalog.document.Workflow;
import java.util.Map;

/**
 * Converts a workflow to what a resident may see: stages in process order, the agency as one party, and no internals.
 */
final class ResidentWorkflow {
    private static final Map<String, String> PARTIES = Map.of("officer", "agency", "agency-system", "agency");

    private ResidentWorkflow() {}

    static ae.sharjah.digital.catalog.api.Workflow of(Workflow workflow) {
        return new ae.sharjah.digital.catalog.api.Workflow(
                workflow.initial(),
                workflow.reachableStages().stream()
                        .flatMap(code -> {
                            Stage stage = workflow.stages().get(code);
                            return stage == null
                                    ? java.util.stream.Stream.empty()
                                    : java.util.stream.Stream.of(stage(code, stage));
                        })
                        .toList());
    }

    private static WorkflowStage stage(String code, Stage stage) {
        var view = new WorkflowStage(
                code,
                stage.status(),
                ResidentView.text(stage.label()),
                stage.actions().entrySet().stream()
                        .map(action -> action(action.getKey(), action.getValue()))
                        .toList());
        String owner = stage.owner();
        view.setOwner(owner == null ? null : WorkflowStage.OwnerEnum.fromValue(party(owner)));
        view.setPromise(stage.promise());
        view.setWhat(ResidentView.optionalText(stage.what()));
        String visit = stage.visit();
        view.setVisit(visit == null ? null : WorkflowStage.VisitEnum.fromValue(visit));
        Join join = stage.join();
        view.setBranches(
                stage.branches().isEmpty()
                        ? null
                        : stage.branches().entrySet().stream()
                                .map(branch -> branch(branch.getKey(), branch.getValue()))
                                .toList());
        view.setJoin(join == null ? null : join(join));
        return view;
    }

    private static WorkflowJoin join(Join join) {
        var view = new WorkflowJoin(join.passed().to());
        Join.Exit failed = join.failed();
        view.setFailed(failed == null ? null : failed.to());
        return view;
    }

    private static WorkflowBranch branch(String code, Branch branch) {
        return new WorkflowBranch(
                code,
                ResidentView.text(branch.label()),
                branch.initial(),
                branch.stages().entrySet().stream()
                        .map(place -> place(place.getKey(), place.getValue()))
                        .toList());
    }

    private static WorkflowBranchStage place(String code, Branch.BranchStage place) {
        var view = new WorkflowBranchStage(
                code,
                ResidentView.text(place.label()),
                place.actions().entrySet().stream()
                        .map(action -> action(action.getKey(), action.getValue()))
                        .toList());
        String owner = place.owner();
        String visit = place.visit();
        String ends = place.ends();
        view.setOwner(owner == null ? null : WorkflowBranchStage.OwnerEnum.fromValue(party(owner)));
        view.setPromise(place.promise());
        view.setWhat(ResidentView.optionalText(place.what()));
        view.setVisit(visit == null ? null : WorkflowBranchStage.VisitEnum.fromValue(visit));
        view.setEnds(ends == null ? null : WorkflowBranchStage.EndsEnum.fromValue(ends));
        return view;
    }

    private static WorkflowAction action(String code, Action action) {
        return new WorkflowAction(
                code,
                ResidentView.text(action.label()),
                WorkflowAction.ByEnum.fromValue(party(action.by())),
                action.to());
    }

    private static String party(String party) {
        return PARTIES.getOrDefault(party, party);
    }
}
