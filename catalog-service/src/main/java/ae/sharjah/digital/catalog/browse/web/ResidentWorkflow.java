package ae.sharjah.digital.catalog.browse.web;

import ae.sharjah.digital.catalog.api.WorkflowAction;
import ae.sharjah.digital.catalog.api.WorkflowStage;
import ae.sharjah.digital.catalog.document.Workflow;
import java.util.Map;

/** A workflow as a resident may see it: in the order of the way, the agency as one party, nothing of its insides. */
final class ResidentWorkflow {
    private static final Map<String, String> PARTIES = Map.of("officer", "agency", "agency-system", "agency");

    private ResidentWorkflow() {}

    static ae.sharjah.digital.catalog.api.Workflow of(Workflow workflow) {
        return new ae.sharjah.digital.catalog.api.Workflow(
                workflow.initial(),
                workflow.reachable().stream()
                        .flatMap(code -> {
                            Workflow.Stage stage = workflow.stages().get(code);
                            return stage == null
                                    ? java.util.stream.Stream.empty()
                                    : java.util.stream.Stream.of(stage(code, stage));
                        })
                        .toList());
    }

    private static WorkflowStage stage(String code, Workflow.Stage stage) {
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
        return view;
    }

    private static WorkflowAction action(String code, Workflow.Action action) {
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
