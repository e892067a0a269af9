package ae.sharjah.digital.request.workflow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.workflow.Decision.Allowed;
import ae.sharjah.digital.request.workflow.Decision.Refusal;
import ae.sharjah.digital.request.workflow.Decision.Refused;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundledWorkflowsTest {
    private static final Map<String, Workflow> BUNDLED = BundledWorkflows.all();

    static Stream<String> bundled() {
        return BUNDLED.keySet().stream();
    }

    /** Provides every input and meets every condition, so that only stage, party and role decide. */
    @ParameterizedTest
    @MethodSource("bundled")
    void allowsExactlyTheActionsThatABundledWorkflowDeclares(String name) {
        Workflow workflow = requireNonNull(BUNDLED.get(name));
        int transitions = 0;
        for (State state : ReachableStates.of(workflow)) {
            for (ActionRef actionRef : acts(workflow)) {
                for (Actor actor : actors(workflow)) {
                    Decision decision = Transitions.decide(workflow, state, actionRef, actor, everything(workflow));
                    StageNode node = place(workflow, state, actionRef);
                    Action declared = node == null ? null : node.actions().get(actionRef.code());
                    String role = node == null || declared == null ? null : role(node, declared);
                    if (declared == null) {
                        assertThat(refusal(decision))
                                .isInstanceOfAny(Refusal.NotInThisStage.class, Refusal.BranchRequired.class);
                    } else if (declared.by() != actor.party()) {
                        assertThat(refusal(decision)).isEqualTo(new Refusal.WrongParty(declared.by()));
                    } else if (role != null && !actor.roles().contains(role)) {
                        assertThat(refusal(decision)).isEqualTo(new Refusal.RoleRequired(role));
                    } else {
                        transitions++;
                        Allowed allowed = allowed(decision);
                        assertThat(allowed.action()).isEqualTo(declared);
                        assertThat(allowed.branchTo()).isEqualTo(actionRef.branch() == null ? null : declared.to());
                        assertThat(allowed.effects()).containsAll(declared.effects());
                        assertThat(workflow.stages()).containsKey(allowed.to().stage());
                        if (actionRef.branch() == null) {
                            assertThat(allowed.to().stage()).isEqualTo(declared.to());
                        }
                    }
                }
            }
        }
        assertThat(transitions).isGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void leavesAnEndStageOnlyByAnAppealOfTheApplicant(String name) {
        Workflow workflow = requireNonNull(BUNDLED.get(name));
        assertThat(workflow.stages().values())
                .filteredOn(stage -> stage.status().ended())
                .isNotEmpty()
                .filteredOn(stage -> stage.status() != Status.REJECTED)
                .allSatisfy(stage -> assertThat(stage.actions()).isEmpty());
        assertThat(workflow.stages().values())
                .filteredOn(stage -> stage.status() == Status.REJECTED)
                .flatExtracting(stage -> stage.actions().values())
                .allSatisfy(action -> {
                    assertThat(action.by()).isEqualTo(Party.APPLICANT);
                    assertThat(workflow.stage(action.to()).status().ended()).isFalse();
                });
    }

    @Test
    void includesWorkflowsWithBranchesAndFourEyesActions() {
        assertThat(BUNDLED.values())
                .filteredOn(workflow -> workflow.stages().values().stream()
                        .anyMatch(stage -> !stage.branches().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(workflow -> assertThat(workflow.stages().values())
                        .anySatisfy(stage -> assertThat(stage.actions().values())
                                .anySatisfy(
                                        action -> assertThat(action.fourEyes()).isNotEmpty())));
    }

    private static Actor officer(String role) {
        return Actor.officer(Set.of(role));
    }

    private static Allowed allowed(Decision decision) {
        assertThat(decision).isInstanceOf(Allowed.class);
        return (Allowed) decision;
    }

    private static Refusal refusal(Decision decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused) decision).reason();
    }

    private static @Nullable StageNode place(Workflow workflow, State state, ActionRef actionRef) {
        Stage stage = workflow.stage(state.stage());
        if (actionRef.branch() == null) {
            return stage;
        }
        Branch branch = stage.branches().get(actionRef.branch());
        return branch == null ? null : branch.stages().get(state.branches().get(actionRef.branch()));
    }

    private static @Nullable String role(StageNode node, Action action) {
        return action.role() == null && action.by() == node.owner() ? node.role() : action.role();
    }

    private static Facts everything(Workflow workflow) {
        Set<String> documents = new HashSet<>();
        Set<String> fields = new HashSet<>();
        nodes(workflow)
                .forEach(node -> node.actions().values().forEach(action -> {
                    documents.addAll(action.documents());
                    fields.addAll(action.fields());
                }));
        return new Facts(
                new ProvidedInputs(EnumSet.allOf(Input.class), documents, fields),
                Set.of(),
                _ -> Conditions.Verdict.HOLDS);
    }

    private static Set<ActionRef> acts(Workflow workflow) {
        var codes = new TreeSet<String>(Set.of("unheard-of"));
        nodes(workflow).forEach(node -> codes.addAll(node.actions().keySet()));
        var actionRefs = new HashSet<ActionRef>();
        for (String code : codes) {
            actionRefs.add(ActionRef.ofStage(code));
            actionRefs.add(new ActionRef("no-such-branch", code));
            workflow.stages()
                    .values()
                    .forEach(stage ->
                            stage.branches().keySet().forEach(branch -> actionRefs.add(new ActionRef(branch, code))));
        }
        return actionRefs;
    }

    private static List<Actor> actors(Workflow workflow) {
        var roles = new TreeSet<String>();
        nodes(workflow).forEach(node -> {
            if (node.role() != null) {
                roles.add(node.role());
            }
        });
        var actors = new ArrayList<Actor>(
                List.of(Actor.APPLICANT, Actor.AGENCY_SYSTEM, Actor.PAYMENT, Actor.PLATFORM, Actor.officer(Set.of())));
        roles.forEach(role -> actors.add(officer(role)));
        actors.add(Actor.officer(roles));
        return actors;
    }

    private static List<StageNode> nodes(Workflow workflow) {
        var nodes = new ArrayList<StageNode>();
        workflow.stages().values().forEach(stage -> {
            nodes.add(stage);
            stage.branches()
                    .values()
                    .forEach(branch -> nodes.addAll(branch.stages().values()));
        });
        return nodes;
    }
}
