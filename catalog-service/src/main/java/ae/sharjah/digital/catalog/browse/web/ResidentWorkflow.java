package ae.sharjah.digital.catalog.browse.web;

import ae.sharjah.digital.catalog.api.WorkflowActionResource;
import ae.sharjah.digital.catalog.api.WorkflowBranchResource;
import ae.sharjah.digital.catalog.api.WorkflowBranchStageResource;
import ae.sharjah.digital.catalog.api.WorkflowJoinResource;
import ae.sharjah.digital.catalog.api.WorkflowStageResource;
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

    static ae.sharjah.digital.catalog.api.WorkflowResource of(Workflow workflow) {
        return new ae.sharjah.digital.catalog.api.WorkflowResource(
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

    private static WorkflowStageResource stage(String code, Stage stage) {
        var view = new WorkflowStageResource(
                code,
                stage.status(),
                ResidentView.text(stage.label()),
                stage.actions().entrySet().stream()
                        .map(action -> action(action.getKey(), action.getValue()))
                        .toList());
        String owner = stage.owner();
        view.setOwner(owner == null ? null : WorkflowStageResource.OwnerEnum.fromValue(party(owner)));
        view.setPromise(stage.promise());
        view.setWhat(ResidentView.optionalText(stage.what()));
        String visit = stage.visit();
        view.setVisit(visit == null ? null : WorkflowStageResource.VisitEnum.fromValue(visit));
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

    private static WorkflowJoinResource join(Join join) {
        var view = new WorkflowJoinResource(join.passed().to());
        Join.Exit failed = join.failed();
        view.setFailed(failed == null ? null : failed.to());
        return view;
    }

    private static WorkflowBranchResource branch(String code, Branch branch) {
        return new WorkflowBranchResource(
                code,
                ResidentView.text(branch.label()),
                branch.initial(),
                branch.stages().entrySet().stream()
                        .map(place -> place(place.getKey(), place.getValue()))
                        .toList());
    }

    private static WorkflowBranchStageResource place(String code, Branch.BranchStage place) {
        var view = new WorkflowBranchStageResource(
                code,
                ResidentView.text(place.label()),
                place.actions().entrySet().stream()
                        .map(action -> action(action.getKey(), action.getValue()))
                        .toList());
        String owner = place.owner();
        String visit = place.visit();
        String ends = place.ends();
        view.setOwner(owner == null ? null : WorkflowBranchStageResource.OwnerEnum.fromValue(party(owner)));
        view.setPromise(place.promise());
        view.setWhat(ResidentView.optionalText(place.what()));
        view.setVisit(visit == null ? null : WorkflowBranchStageResource.VisitEnum.fromValue(visit));
        view.setEnds(ends == null ? null : WorkflowBranchStageResource.EndsEnum.fromValue(ends));
        return view;
    }

    private static WorkflowActionResource action(String code, Action action) {
        return new WorkflowActionResource(
                code,
                ResidentView.text(action.label()),
                WorkflowActionResource.ByEnum.fromValue(party(action.by())),
                action.to());
    }

    private static String party(String party) {
        return PARTIES.getOrDefault(party, party);
    }
}
