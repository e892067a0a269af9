package ae.sharjah.digital.request.workflow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.workflow.Decision.Allowed;
import ae.sharjah.digital.request.workflow.Decision.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Random paths through random workflows. */
class RandomWorkflowTest {
    private static final int STEPS = 60;

    @Provide
    Arbitrary<Workflow> workflows() {
        return Arbitraries.randomValue(RandomWorkflows::workflow);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    /** Checks that any attempt of any actor leaves a request in a state that its workflow allows, reached by its actions. */
    @Property(tries = 500)
    void movesOnlyAsTheDefinitionAllows(@ForAll("workflows") Workflow workflow, @ForAll("seeds") long seed) {
        var random = new Random(seed);
        State state = State.entering(workflow, workflow.initial());
        Map<String, Set<String>> taken = new LinkedHashMap<>();
        for (int i = 0; i < STEPS; i++) {
            ActionRef actionRef = act(workflow, state, random);
            Actor actor = actor(random);
            String person = "person" + random.nextInt(2);
            Set<String> before = taken.getOrDefault(person, Set.of());
            var facts = facts(random, before);
            Decision decision = Transitions.decide(workflow, state, actionRef, actor, facts);

            assertThat(Transitions.decide(workflow, state, actionRef, actor, facts))
                    .isEqualTo(decision);
            if (decision instanceof Allowed allowed) {
                checks(workflow, state, actionRef, actor, facts, allowed);
                taken.computeIfAbsent(person, _ -> new HashSet<>()).add(actionRef.code());
                state = allowed.to();
            } else {
                assertThat(decision).isInstanceOf(Refused.class);
            }
            stands(workflow, state);
        }
    }

    private static void checks(
            Workflow workflow, State from, ActionRef actionRef, Actor actor, Facts facts, Allowed allowed) {
        Stage stage = workflow.stage(from.stage());
        assertThat(stage.status().ended()).isFalse();
        StageNode node = actionRef.branch() == null ? stage : workflow.branchStage(from, actionRef.branch());
        Action declared = requireNonNull(node.actions().get(actionRef.code()));
        assertThat(actor.party()).isEqualTo(declared.by());
        String role = node.roleFor(declared);
        assertThat(role == null || actor.roles().contains(role)).isTrue();
        assertThat(Collections.disjoint(declared.fourEyes(), facts.actionsTaken()))
                .isTrue();
        assertThat(facts.provided().inputs().containsAll(declared.requires())).isTrue();
        if (declared.guard() != null) {
            assertThat(facts.conditions().evaluate(declared.guard())).isEqualTo(Conditions.Verdict.HOLDS);
        }
        if (actionRef.branch() == null) {
            State expected = declared.to().equals(from.stage()) ? from : State.entering(workflow, declared.to());
            assertThat(allowed.to()).isEqualTo(expected);
            assertThat(allowed.entersStage()).isEqualTo(!declared.to().equals(from.stage()));
        } else {
            assertThat(allowed.to()).isEqualTo(joined(workflow, from, actionRef.branch(), declared.to()));
        }
    }

    /** Calculates the join independently, by counting. */
    private static State joined(Workflow workflow, State from, String branch, String to) {
        var branches = new LinkedHashMap<>(from.branches());
        branches.put(branch, to);
        Stage stage = workflow.stage(from.stage());
        int passed = 0;
        int failed = 0;
        for (var one : branches.entrySet()) {
            Ending ends = requireNonNull(stage.branches().get(one.getKey()))
                    .stage(one.getValue())
                    .ends();
            passed += ends == Ending.PASSED ? 1 : 0;
            failed += ends == Ending.FAILED ? 1 : 0;
        }
        boolean all = passed + failed == branches.size();
        Join join = requireNonNull(stage.join());
        if (passed == branches.size()) {
            return State.entering(workflow, join.passed().to());
        }
        Join.Exit failure = join.failed();
        return failed > 0 && failure != null && (all || !failure.waits())
                ? State.entering(workflow, failure.to())
                : new State(from.stage(), branches);
    }

    /** Checks that the state belongs to the workflow, and that no join is pending. */
    private static void stands(Workflow workflow, State state) {
        Stage stage = workflow.stage(state.stage());
        assertThat(state.branches().keySet()).isEqualTo(stage.branches().keySet());
        state.branches()
                .keySet()
                .forEach(branch ->
                        assertThat(workflow.branchStage(state, branch)).isNotNull());
        if (!stage.branches().isEmpty()) {
            assertThat(workflow.exit(state)).isNull();
            assertThat(workflow.openNodes(state)).isNotEmpty();
        }
        if (stage.status().ended()) {
            for (Party party : Party.values()) {
                assertThat(workflow.actionsOf(state, party)).isEmpty();
            }
        }
    }

    private static ActionRef act(Workflow workflow, State state, Random random) {
        var branches = new ArrayList<@Nullable String>(
                workflow.stage(state.stage()).branches().keySet());
        branches.add(null);
        branches.add("no-such-branch");
        return new ActionRef(
                branches.get(random.nextInt(branches.size())),
                RandomWorkflows.CODES.get(random.nextInt(RandomWorkflows.CODES.size())));
    }

    private static Actor actor(Random random) {
        Party party = Party.values()[random.nextInt(Party.values().length)];
        return new Actor(party, party == Party.OFFICER && random.nextBoolean() ? Set.of("expert") : Set.of());
    }

    private static Facts facts(Random random, Set<String> taken) {
        Set<Input> inputs = EnumSet.noneOf(Input.class);
        for (Input input : Input.values()) {
            if (random.nextInt(4) > 0) {
                inputs.add(input);
            }
        }
        var verdicts = Conditions.Verdict.values();
        Conditions.Verdict verdict = random.nextBoolean() ? Conditions.Verdict.HOLDS : verdicts[random.nextInt(3)];
        return new Facts(new ProvidedInputs(inputs, Set.of(), Set.of()), taken, _ -> verdict);
    }
}
