package ae.sharjah.digital.request.workflow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionsTest {
    private static final Map<String, Workflow> SHIPPED = BundledWorkflows.all();
    private static final Workflow PLAIN = BundledWorkflows.resource("service-version.json");
    private static final Workflow DEPARTMENTS = BundledWorkflows.resource("departments.json");
    private static final State REVIEWS = State.entering(DEPARTMENTS, "reviews");

    static Stream<String> shipped() {
        return SHIPPED.keySet().stream();
    }

    /** Holds with everything given and every condition met: only place, party and role decide. */
    @ParameterizedTest
    @MethodSource("shipped")
    void movesExactlyWhereAShippedWorkflowSaysAndNowhereElse(String name) {
        Workflow workflow = requireNonNull(SHIPPED.get(name));
        int moves = 0;
        for (State state : ReachableStates.of(workflow)) {
            for (ActionRef act : acts(workflow)) {
                for (Actor actor : actors(workflow)) {
                    Decision decision = Transitions.decide(workflow, state, act, actor, everything(workflow));
                    StageNode place = place(workflow, state, act);
                    Action declared = place == null ? null : place.actions().get(act.code());
                    String role = place == null || declared == null ? null : role(place, declared);
                    if (declared == null) {
                        assertThat(refusal(decision))
                                .isInstanceOfAny(Refusal.NotInThisStage.class, Refusal.BranchRequired.class);
                    } else if (declared.by() != actor.party()) {
                        assertThat(refusal(decision)).isEqualTo(new Refusal.WrongParty(declared.by()));
                    } else if (role != null && !actor.roles().contains(role)) {
                        assertThat(refusal(decision)).isEqualTo(new Refusal.RoleRequired(role));
                    } else {
                        moves++;
                        Allowed moved = moved(decision);
                        assertThat(moved.action()).isEqualTo(declared);
                        assertThat(moved.branchTo()).isEqualTo(act.branch() == null ? null : declared.to());
                        assertThat(moved.effects()).containsAll(declared.effects());
                        assertThat(workflow.stages()).containsKey(moved.to().stage());
                        if (act.branch() == null) {
                            assertThat(moved.to().stage()).isEqualTo(declared.to());
                        }
                    }
                }
            }
        }
        assertThat(moves).isGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void leavesNoEndOfAShippedWorkflowButByAnAppealOfTheApplicant(String name) {
        Workflow workflow = requireNonNull(SHIPPED.get(name));
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
    void shipsWorkflowsWithBranchesAndASecondLook() {
        assertThat(SHIPPED.values())
                .filteredOn(workflow -> workflow.stages().values().stream()
                        .anyMatch(stage -> !stage.branches().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(workflow -> assertThat(workflow.stages().values())
                        .anySatisfy(stage -> assertThat(stage.actions().values())
                                .anySatisfy(
                                        action -> assertThat(action.fourEyes()).isNotEmpty())));
    }

    @Test
    void asksForEverythingThatIsMissingAtOnce() {
        var needed =
                new Refusal.MissingInputs(EnumSet.of(Input.REASON, Input.REASON_CODE), Set.of("site-plan"), Set.of("/notes"));
        assertThat(decided("decision", ActionRef.ofStage("approve"), officer("head"), ProvidedInputs.NOTHING))
                .isEqualTo(new Refused(needed));

        var some = new ProvidedInputs(Set.of(Input.REASON), Set.of("site-plan"), Set.of());
        assertThat(decided("decision", ActionRef.ofStage("approve"), officer("head"), some))
                .isEqualTo(new Refused(new Refusal.MissingInputs(Set.of(Input.REASON_CODE), Set.of(), Set.of("/notes"))));
        var documents = new ProvidedInputs(Set.of(Input.REASON_CODE), Set.of(), Set.of("/notes"));
        assertThat(decided("decision", ActionRef.ofStage("approve"), officer("head"), documents))
                .isEqualTo(new Refused(new Refusal.MissingInputs(Set.of(), Set.of("site-plan"), Set.of())));

        var all = new ProvidedInputs(Set.of(Input.REASON_CODE), Set.of("site-plan", "other"), Set.of("/notes"));
        assertThat(moved(decided("decision", ActionRef.ofStage("approve"), officer("head"), all))
                        .to()
                        .stage())
                .isEqualTo("completed");
    }

    @Test
    void takesACodeOfAReasonForAReasonButNotWordsForACode() {
        assertThat(ProvidedInputs.of(Input.REASON_CODE).inputs()).containsExactlyInAnyOrder(Input.REASON, Input.REASON_CODE);
        assertThat(ProvidedInputs.of(Input.REASON).inputs()).containsExactly(Input.REASON);
        assertThat(ProvidedInputs.of(Input.ANSWERS).inputs()).containsExactly(Input.ANSWERS);
    }

    @ParameterizedTest
    @EnumSource
    void goesByWhatTheConditionComesTo(Conditions.Verdict verdict) {
        var asked = new ArrayList<String>();
        Conditions conditions = condition -> {
            asked.add(condition);
            return verdict;
        };
        var facts = new Facts(ProvidedInputs.NOTHING, Set.of(), conditions);

        Decision decision = Transitions.decide(
                DEPARTMENTS, State.entering(DEPARTMENTS, "draft"), ActionRef.ofStage("submit"), Actor.APPLICANT, facts);

        assertThat(asked).containsExactly("answers.declaration");
        switch (verdict) {
            case HOLDS -> assertThat(moved(decision).to()).isEqualTo(State.entering(DEPARTMENTS, "reviews"));
            case FAILS ->
                assertThat(refusal(decision))
                        .isEqualTo(new Refusal.ConditionNotMet(Map.of("ar", "يلزم الإقرار", "en", "Declare it first")));
            case UNDECIDED -> assertThat(refusal(decision)).isEqualTo(new Refusal.ConditionUndecided());
        }
    }

    @Test
    void asksNoConditionBeforeEverythingElseIsThere() {
        Conditions never = condition -> {
            throw new AssertionError(condition);
        };
        var facts = new Facts(ProvidedInputs.NOTHING, Set.of(), never);

        assertThat(Transitions.decide(
                        DEPARTMENTS, State.entering(DEPARTMENTS, "draft"), ActionRef.ofStage("submit"), Actor.PLATFORM, facts))
                .isEqualTo(new Refused(new Refusal.WrongParty(Party.APPLICANT)));
    }

    @Test
    void keepsASecondLookFromWhoeverTookTheFirst() {
        State decision = State.entering(DEPARTMENTS, "decision");
        var given = new ProvidedInputs(EnumSet.allOf(Input.class), Set.of("site-plan"), Set.of("/notes"));
        var same = new Facts(given, Set.of("clear", "note", "submit"), _ -> Conditions.Verdict.HOLDS);
        var other = new Facts(given, Set.of("note"), _ -> Conditions.Verdict.HOLDS);

        assertThat(Transitions.decide(DEPARTMENTS, decision, ActionRef.ofStage("approve"), officer("head"), same))
                .isEqualTo(new Refused(new Refusal.FourEyes(Set.of("clear"))));
        assertThat(Transitions.decide(DEPARTMENTS, decision, ActionRef.ofStage("approve"), officer("head"), other))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void goesOnOnceEveryBranchHasPassed() {
        Allowed first = moved(decided(REVIEWS, new ActionRef("safety", "clear"), officer("safety"), ProvidedInputs.NOTHING));
        assertThat(first.to()).isEqualTo(new State("reviews", Map.of("safety", "cleared", "planning", "review")));
        assertThat(first.branchTo()).isEqualTo("cleared");
        assertThat(first.effects()).isEmpty();
        assertThat(first.entersStage()).isFalse();

        Allowed second = moved(decided(first.to(), new ActionRef("planning", "clear"), officer("planning"), ProvidedInputs.NOTHING));
        assertThat(second.to()).isEqualTo(new State("decision", Map.of()));
        assertThat(second.branchTo()).isEqualTo("cleared");
        assertThat(second.effects()).containsExactly(Effect.NOTIFY);
        assertThat(second.entersStage()).isTrue();
    }

    @Test
    void endsTheWholeWhenOneBranchFailsAndAddsTheEffectsOfTheJoin() {
        Allowed moved =
                moved(decided(REVIEWS, new ActionRef("safety", "object"), officer("safety"), ProvidedInputs.of(Input.REASON_CODE)));

        assertThat(moved.to()).isEqualTo(new State("rejected", Map.of()));
        assertThat(moved.effects()).containsExactly(Effect.RECALL, Effect.REFUND);
    }

    @Test
    void waitsForTheOthersWhereTheJoinSaysSo() {
        var waits = new Join(new Join.Exit("on", null, null), new Join.Exit("off", null, true));
        var hasty = new Join(new Join.Exit("on", null, null), new Join.Exit("off", null, false));
        var endless = new Join(new Join.Exit("on", null, null), null);

        assertThat(waits.exitAfter(endings(Ending.FAILED, null))).isNull();
        assertThat(waits.exitAfter(endings(Ending.FAILED, Ending.PASSED))).isEqualTo(waits.failed());
        assertThat(hasty.exitAfter(endings(Ending.FAILED, null))).isEqualTo(hasty.failed());
        assertThat(hasty.exitAfter(endings(Ending.PASSED, null))).isNull();
        assertThat(hasty.exitAfter(endings(Ending.PASSED, Ending.PASSED))).isEqualTo(hasty.passed());
        assertThatThrownBy(() -> endless.exitAfter(endings(Ending.FAILED, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("failed branch");
    }

    @Test
    void staysWithItsBranchesWhereAnActionLeadsToItsOwnStage() {
        State gone = REVIEWS.withBranchStage("safety", "cleared");

        Allowed moved = moved(decided(gone, ActionRef.ofStage("correct"), Actor.APPLICANT, ProvidedInputs.of(Input.ANSWERS)));

        assertThat(moved.to()).isEqualTo(gone);
        assertThat(moved.branchTo()).isNull();
        assertThat(moved.entersStage()).isFalse();
    }

    @Test
    void wantsTheBranchNamedWhereSeveralKnowTheAction() {
        assertThat(refusal(decided(REVIEWS, ActionRef.ofStage("clear"), officer("safety"), ProvidedInputs.NOTHING)))
                .isEqualTo(new Refusal.BranchRequired(Set.of("planning", "safety")));
        assertThat(refusal(decided(REVIEWS, ActionRef.ofStage("ask"), officer("safety"), ProvidedInputs.NOTHING)))
                .isEqualTo(new Refusal.BranchRequired(Set.of("planning")));
        assertThat(refusal(decided(REVIEWS, ActionRef.ofStage("fly"), officer("safety"), ProvidedInputs.NOTHING)))
                .isEqualTo(new Refusal.NotInThisStage());
        assertThat(refusal(decided(REVIEWS, new ActionRef("ghost", "clear"), officer("safety"), ProvidedInputs.NOTHING)))
                .isEqualTo(new Refusal.NotInThisStage());
        assertThat(refusal(decided(REVIEWS, new ActionRef("safety", "correct"), Actor.APPLICANT, ProvidedInputs.NOTHING)))
                .isEqualTo(new Refusal.NotInThisStage());
    }

    @Test
    void letsOnlyTheOfficersOfTheDepartmentActThere() {
        assertThat(refusal(decided(REVIEWS, new ActionRef("safety", "clear"), officer("planning"), ProvidedInputs.NOTHING)))
                .isEqualTo(new Refusal.RoleRequired("safety"));
        // An action may name another role than the stage's owner has, and is anyone's where it is another party's.
        assertThat(decided(REVIEWS, new ActionRef("planning", "note"), officer("archive"), ProvidedInputs.NOTHING))
                .isInstanceOf(Allowed.class);
        assertThat(refusal(decided(REVIEWS, new ActionRef("planning", "note"), officer("planning"), ProvidedInputs.NOTHING)))
                .isEqualTo(new Refusal.RoleRequired("archive"));
    }

    @Test
    void refusesAStageOfAnotherWorkflow() {
        assertThatThrownBy(() ->
                        decided(new State("elsewhere", Map.of()), ActionRef.ofStage("submit"), Actor.APPLICANT, ProvidedInputs.NOTHING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("elsewhere");
        assertThatThrownBy(() -> decided(
                        new State("reviews", Map.of("safety", "lost")),
                        new ActionRef("safety", "clear"),
                        officer("safety"),
                        ProvidedInputs.NOTHING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lost");
    }

    private static List<@Nullable Ending> endings(Ending one, @Nullable Ending other) {
        var endings = new ArrayList<@Nullable Ending>();
        endings.add(one);
        endings.add(other);
        return endings;
    }

    private static Decision decided(String stage, ActionRef act, Actor actor, ProvidedInputs given) {
        return decided(State.entering(DEPARTMENTS, stage), act, actor, given);
    }

    private static Decision decided(State state, ActionRef act, Actor actor, ProvidedInputs given) {
        var facts = new Facts(given, Set.of(), _ -> Conditions.Verdict.HOLDS);
        return Transitions.decide(DEPARTMENTS, state, act, actor, facts);
    }

    private static Actor officer(String role) {
        return Actor.officer(Set.of(role));
    }

    private static Allowed moved(Decision decision) {
        assertThat(decision).isInstanceOf(Allowed.class);
        return (Allowed) decision;
    }

    private static Refusal refusal(Decision decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused) decision).reason();
    }

    private static @Nullable StageNode place(Workflow workflow, State state, ActionRef act) {
        Stage stage = workflow.stage(state.stage());
        if (act.branch() == null) {
            return stage;
        }
        Branch branch = stage.branches().get(act.branch());
        return branch == null ? null : branch.stages().get(state.branches().get(act.branch()));
    }

    private static @Nullable String role(StageNode place, Action action) {
        return action.role() == null && action.by() == place.owner() ? place.role() : action.role();
    }

    private static Facts everything(Workflow workflow) {
        Set<String> documents = new HashSet<>();
        Set<String> fields = new HashSet<>();
        places(workflow)
                .forEach(place -> place.actions().values().forEach(action -> {
                    documents.addAll(action.documents());
                    fields.addAll(action.fields());
                }));
        return new Facts(
                new ProvidedInputs(EnumSet.allOf(Input.class), documents, fields), Set.of(), _ -> Conditions.Verdict.HOLDS);
    }

    private static Set<ActionRef> acts(Workflow workflow) {
        var codes = new TreeSet<String>(Set.of("unheard-of"));
        places(workflow).forEach(place -> codes.addAll(place.actions().keySet()));
        var acts = new HashSet<ActionRef>();
        for (String code : codes) {
            acts.add(ActionRef.ofStage(code));
            acts.add(new ActionRef("no-such-branch", code));
            workflow.stages()
                    .values()
                    .forEach(stage -> stage.branches().keySet().forEach(branch -> acts.add(new ActionRef(branch, code))));
        }
        return acts;
    }

    private static List<Actor> actors(Workflow workflow) {
        var roles = new TreeSet<String>();
        places(workflow).forEach(place -> {
            if (place.role() != null) {
                roles.add(place.role());
            }
        });
        var actors = new ArrayList<Actor>(
                List.of(Actor.APPLICANT, Actor.AGENCY_SYSTEM, Actor.PAYMENT, Actor.PLATFORM, Actor.officer(Set.of())));
        roles.forEach(role -> actors.add(officer(role)));
        actors.add(Actor.officer(roles));
        return actors;
    }

    private static List<StageNode> places(Workflow workflow) {
        var places = new ArrayList<StageNode>();
        workflow.stages().values().forEach(stage -> {
            places.add(stage);
            stage.branches()
                    .values()
                    .forEach(branch -> places.addAll(branch.stages().values()));
        });
        return places;
    }

    @Test
    void readsTheWorkflowsOfEarlierVersions() {
        assertThat(PLAIN.stages().values()).allSatisfy(stage -> {
            assertThat(stage.branches()).isEmpty();
            assertThat(stage.join()).isNull();
        });
        var submit = requireNonNull(PLAIN.stage("draft").actions().get("submit"));
        assertThat(submit.effects()).containsExactly(Effect.DISPATCH);
        assertThat(submit.documents()).isEmpty();
        assertThat(submit.fourEyes()).isEmpty();
    }
}
