package ae.sharjah.digital.request.lifecycle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.history.PlatformSteps;
import ae.sharjah.digital.request.history.Step;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.workflow.Action;
import ae.sharjah.digital.request.workflow.ActionRef;
import ae.sharjah.digital.request.workflow.Actor;
import ae.sharjah.digital.request.workflow.Conditions;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Facts;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.ProvidedInputs;
import ae.sharjah.digital.request.workflow.StageNode;
import ae.sharjah.digital.request.workflow.State;
import ae.sharjah.digital.request.workflow.Status;
import ae.sharjah.digital.request.workflow.Transitions;
import ae.sharjah.digital.request.workflow.Workflow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replay of a request's history against the definition of its workflow. */
final class HistoryReplay {
    private static final Set<Input> ALL = Set.of(Input.values());

    private HistoryReplay() {}

    /** Replays the steps by the definition alone; fails at a step that the definition does not have. */
    static State replay(Workflow workflow, List<Step> steps, boolean ok) {
        State state = State.entering(workflow, workflow.initial());
        Map<PersonId, Set<String>> taken = new HashMap<>();
        for (Step step : steps.subList(1, steps.size())) {
            if (PlatformSteps.codes().contains(step.action())) {
                assertThat(step.stage()).isEqualTo(state.stage());
                assertThat(step.actor()).isEqualTo(Party.PLATFORM);
                continue;
            }
            Step.BranchMove within = step.branchMove();
            var actionRef = new ActionRef(within == null ? null : within.branch(), step.action());
            assertThat(step.fromStage()).isEqualTo(state.stage());
            StageNode node =
                    within == null ? workflow.stage(state.stage()) : workflow.branchStage(state, within.branch());
            Action action = requireNonNull(node.actions().get(step.action()), step::toString);
            assertThat(action.by()).isEqualTo(step.actor());
            assertThat(action.guard() == null || ok).as("guard of %s", step).isTrue();
            PersonId person = step.actorId();
            assertThat(person != null).isEqualTo(step.actor() == Party.APPLICANT || step.actor() == Party.OFFICER);
            Set<String> before = person == null ? Set.of() : taken.getOrDefault(person, Set.of());
            var facts = new Facts(new ProvidedInputs(ALL, Set.of(), Set.of()), before, _ -> Conditions.Verdict.HOLDS);
            var decision =
                    Transitions.decide(workflow, state, actionRef, new Actor(step.actor(), Set.of("expert")), facts);
            assertThat(decision).as(step.toString()).isInstanceOf(Decision.Allowed.class);
            state = ((Decision.Allowed) decision).to();
            assertThat(step.stage()).isEqualTo(state.stage());
            assertThat(step.status()).isEqualTo(workflow.status(state));
            if (person != null) {
                taken.computeIfAbsent(person, _ -> new HashSet<>()).add(step.action());
            }
        }
        assertThat(steps.getFirst().status()).isEqualTo(Status.DRAFT);
        return state;
    }
}
