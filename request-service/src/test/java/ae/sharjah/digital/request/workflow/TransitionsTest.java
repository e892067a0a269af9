package ae.sharjah.digital.request.workflow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.request.workflow.Decision.Allowed;
import ae.sharjah.digital.request.workflow.Decision.Refusal;
import ae.sharjah.digital.request.workflow.Decision.Refused;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionsTest {
    private static final Workflow PLAIN = BundledWorkflows.resource("service-version.json");
    private static final Workflow DEPARTMENTS = BundledWorkflows.resource("departments.json");
    private static final State REVIEWS = State.entering(DEPARTMENTS, "reviews");

    @Test
    void reportsAllMissingInputsAtOnce() {
        var needed = new Refusal.MissingInputs(
                EnumSet.of(Input.REASON, Input.REASON_CODE), Set.of("site-plan"), Set.of("/notes"));
        assertThat(decide("decision", ActionRef.ofStage("approve"), officer("head"), ProvidedInputs.NOTHING))
                .isEqualTo(new Refused(needed));

        var some = new ProvidedInputs(Set.of(Input.REASON), Set.of("site-plan"), Set.of());
        assertThat(decide("decision", ActionRef.ofStage("approve"), officer("head"), some))
                .isEqualTo(
                        new Refused(new Refusal.MissingInputs(Set.of(Input.REASON_CODE), Set.of(), Set.of("/notes"))));
        var documents = new ProvidedInputs(Set.of(Input.REASON_CODE), Set.of(), Set.of("/notes"));
        assertThat(decide("decision", ActionRef.ofStage("approve"), officer("head"), documents))
                .isEqualTo(new Refused(new Refusal.MissingInputs(Set.of(), Set.of("site-plan"), Set.of())));

        var all = new ProvidedInputs(Set.of(Input.REASON_CODE), Set.of("site-plan", "other"), Set.of("/notes"));
        assertThat(allowed(decide("decision", ActionRef.ofStage("approve"), officer("head"), all))
                        .to()
                        .stage())
                .isEqualTo("completed");
    }

    @Test
    void acceptsAReasonCodeAsReasonButNotWordsAsReasonCode() {
        assertThat(ProvidedInputs.of(Input.REASON_CODE).inputs())
                .containsExactlyInAnyOrder(Input.REASON, Input.REASON_CODE);
        assertThat(ProvidedInputs.of(Input.REASON).inputs()).containsExactly(Input.REASON);
        assertThat(ProvidedInputs.of(Input.ANSWERS).inputs()).containsExactly(Input.ANSWERS);
    }

    @ParameterizedTest
    @EnumSource
    void decidesByTheVerdictOfTheCondition(Conditions.Verdict verdict) {
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
            case HOLDS -> assertThat(allowed(decision).to()).isEqualTo(State.entering(DEPARTMENTS, "reviews"));
            case FAILS ->
                assertThat(refusal(decision))
                        .isEqualTo(new Refusal.ConditionNotMet(Map.of("ar", "يلزم الإقرار", "en", "Declare it first")));
            case UNDECIDED -> assertThat(refusal(decision)).isEqualTo(new Refusal.ConditionUndecided());
        }
    }

    @Test
    void evaluatesTheConditionLast() {
        Conditions never = condition -> {
            throw new AssertionError(condition);
        };
        var facts = new Facts(ProvidedInputs.NOTHING, Set.of(), never);

        assertThat(Transitions.decide(
                        DEPARTMENTS,
                        State.entering(DEPARTMENTS, "draft"),
                        ActionRef.ofStage("submit"),
                        Actor.PLATFORM,
                        facts))
                .isEqualTo(new Refused(new Refusal.WrongParty(Party.APPLICANT)));
    }

    @Test
    void refusesTheSecondActionToThePersonWhoTookTheFirst() {
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
    void leavesTheStageOnceEveryBranchHasPassed() {
        Allowed first =
                allowed(decide(REVIEWS, new ActionRef("safety", "clear"), officer("safety"), ProvidedInputs.NOTHING));
        assertThat(first.to()).isEqualTo(new State("reviews", Map.of("safety", "cleared", "planning", "review")));
        assertThat(first.branchTo()).isEqualTo("cleared");
        assertThat(first.effects()).isEmpty();
        assertThat(first.entersStage()).isFalse();

        Allowed second = allowed(
                decide(first.to(), new ActionRef("planning", "clear"), officer("planning"), ProvidedInputs.NOTHING));
        assertThat(second.to()).isEqualTo(new State("decision", Map.of()));
        assertThat(second.branchTo()).isEqualTo("cleared");
        assertThat(second.effects()).containsExactly(Effect.NOTIFY);
        assertThat(second.entersStage()).isTrue();
    }

    @Test
    void leavesTheStageWhenOneBranchFailsAndAddsTheEffectsOfTheJoin() {
        Allowed allowed = allowed(decide(
                REVIEWS, new ActionRef("safety", "object"), officer("safety"), ProvidedInputs.of(Input.REASON_CODE)));

        assertThat(allowed.to()).isEqualTo(new State("rejected", Map.of()));
        assertThat(allowed.effects()).containsExactly(Effect.RECALL, Effect.REFUND);
    }

    @Test
    void waitsForTheOtherBranchesWhereTheJoinSaysSo() {
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
    void keepsTheBranchesWhenAnActionLeadsToItsOwnStage() {
        State gone = REVIEWS.withBranchStage("safety", "cleared");

        Allowed allowed =
                allowed(decide(gone, ActionRef.ofStage("correct"), Actor.APPLICANT, ProvidedInputs.of(Input.ANSWERS)));

        assertThat(allowed.to()).isEqualTo(gone);
        assertThat(allowed.branchTo()).isNull();
        assertThat(allowed.entersStage()).isFalse();
    }

    @Test
    void requiresTheBranchWhereSeveralHaveTheAction() {
        assertThat(refusal(decide(REVIEWS, ActionRef.ofStage("clear"), officer("safety"), ProvidedInputs.NOTHING)))
                .isEqualTo(new Refusal.BranchRequired(Set.of("planning", "safety")));
        assertThat(refusal(decide(REVIEWS, ActionRef.ofStage("ask"), officer("safety"), ProvidedInputs.NOTHING)))
                .isEqualTo(new Refusal.BranchRequired(Set.of("planning")));
        assertThat(refusal(decide(REVIEWS, ActionRef.ofStage("fly"), officer("safety"), ProvidedInputs.NOTHING)))
                .isEqualTo(new Refusal.NotInThisStage());
        assertThat(refusal(decide(REVIEWS, new ActionRef("ghost", "clear"), officer("safety"), ProvidedInputs.NOTHING)))
                .isEqualTo(new Refusal.NotInThisStage());
        assertThat(refusal(
                        decide(REVIEWS, new ActionRef("safety", "correct"), Actor.APPLICANT, ProvidedInputs.NOTHING)))
                .isEqualTo(new Refusal.NotInThisStage());
    }

    @Test
    void allowsOnlyOfficersWithTheBranchesRole() {
        assertThat(refusal(
                        decide(REVIEWS, new ActionRef("safety", "clear"), officer("planning"), ProvidedInputs.NOTHING)))
                .isEqualTo(new Refusal.RoleRequired("safety"));
        // An action may name another role than the stage's owner has, and is anyone's where it is another party's.
        assertThat(decide(REVIEWS, new ActionRef("planning", "note"), officer("archive"), ProvidedInputs.NOTHING))
                .isInstanceOf(Allowed.class);
        assertThat(refusal(decide(
                        REVIEWS, new ActionRef("planning", "note"), officer("planning"), ProvidedInputs.NOTHING)))
                .isEqualTo(new Refusal.RoleRequired("archive"));
    }

    @Test
    void rejectsAStageOfAnotherWorkflow() {
        assertThatThrownBy(() -> decide(
                        new State("elsewhere", Map.of()),
                        ActionRef.ofStage("submit"),
                        Actor.APPLICANT,
                        ProvidedInputs.NOTHING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("elsewhere");
        assertThatThrownBy(() -> decide(
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

    private static Decision decide(String stage, ActionRef actionRef, Actor actor, ProvidedInputs given) {
        return decide(State.entering(DEPARTMENTS, stage), actionRef, actor, given);
    }

    private static Decision decide(State state, ActionRef actionRef, Actor actor, ProvidedInputs given) {
        var facts = new Facts(given, Set.of(), _ -> Conditions.Verdict.HOLDS);
        return Transitions.decide(DEPARTMENTS, state, actionRef, actor, facts);
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

    @Test
    void readsWorkflowsOfEarlierSchemaVersions() {
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
