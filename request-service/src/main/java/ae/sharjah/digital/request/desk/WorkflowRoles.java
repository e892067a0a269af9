package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.StageNode;
import ae.sharjah.digital.request.workflow.Workflow;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The roles of officers who take part in a workflow. */
final class WorkflowRoles {
    private WorkflowRoles() {}

    /**
     * Returns the roles of stages that officers own and of actions that officers take; the empty text where any officer
     * may act.
     */
    static Set<String> officerRoles(Workflow workflow) {
        Set<String> roles = new HashSet<>();
        workflow.stages().values().stream()
                .<StageNode>flatMap(stage -> Stream.concat(
                        Stream.of(stage),
                        stage.branches().values().stream().flatMap(branch -> branch.stages().values().stream())))
                .forEach(place -> {
                    if (place.owner() == Party.OFFICER) {
                        roles.add(Objects.requireNonNullElse(place.role(), ""));
                    }
                    place.actions().values().stream()
                            .filter(action -> action.by() == Party.OFFICER)
                            .forEach(action -> roles.add(Objects.requireNonNullElse(place.roleFor(action), "")));
                });
        return roles;
    }
}
