package ae.sharjah.digital.request.workflow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.request.calendar.PromisedTime;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkflowTest {
    private static final Workflow DEPARTMENTS = BundledWorkflows.resource("departments.json");
    private static final State REVIEWS = State.entering(DEPARTMENTS, "reviews");

    @Test
    void startsEveryBranchInItsInitialStage() {
        assertThat(REVIEWS).isEqualTo(new State("reviews", Map.of("safety", "review", "planning", "review")));
        assertThat(State.entering(DEPARTMENTS, "draft").branches()).isEmpty();
    }

    @Test
    void awaitsTheApplicantRegardlessOfOtherBranches() {
        assertThat(DEPARTMENTS.status(REVIEWS)).isEqualTo(Status.IN_PROGRESS);
        assertThat(DEPARTMENTS.status(REVIEWS.withBranchStage("planning", "information-needed")))
                .isEqualTo(Status.AWAITING_APPLICANT);
        assertThat(DEPARTMENTS.status(State.entering(DEPARTMENTS, "draft"))).isEqualTo(Status.DRAFT);
    }

    @Test
    void awaitsAPayment() {
        var paying = new BranchStage(Map.of(), Party.PAYMENT, null, null, null, null, null);
        var done = new BranchStage(Map.of(), null, null, null, null, null, Ending.PASSED);
        var branch = new Branch(Map.of(), "paying", Map.of("paying", paying, "done", done));
        var join = new Join(new Join.Exit("end", null, null), null);
        var stage = new Stage(
                Status.IN_PROGRESS,
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                Map.of("fee", branch, "more", branch),
                join);
        var workflow = new Workflow("work", Map.of("work", stage));

        assertThat(workflow.status(State.entering(workflow, "work"))).isEqualTo(Status.AWAITING_PAYMENT);
        assertThat(workflow.status(new State("work", Map.of("fee", "done", "more", "done"))))
                .isEqualTo(Status.IN_PROGRESS);
        assertThat(workflow.exit(new State("work", Map.of("fee", "done", "more", "done"))))
                .isEqualTo(join.passed());
    }

    @Test
    void listsTheNodesWhereAPartyHasToAct() {
        assertThat(DEPARTMENTS.openNodes(State.entering(DEPARTMENTS, "draft"))).containsOnlyKeys("");
        assertThat(DEPARTMENTS.openNodes(REVIEWS)).containsOnlyKeys("planning", "safety");
        assertThat(DEPARTMENTS.openNodes(REVIEWS.withBranchStage("safety", "cleared")))
                .containsOnlyKeys("planning");
        assertThat(DEPARTMENTS.openNodes(State.entering(DEPARTMENTS, "completed")))
                .isEmpty();
    }

    @Test
    void listsAPartysActionsTheStagesOwnFirst() {
        State asked = REVIEWS.withBranchStage("planning", "information-needed");

        assertThat(DEPARTMENTS.actionsOf(asked, Party.APPLICANT).keySet())
                .containsExactly(
                        ActionRef.ofStage("correct"),
                        ActionRef.ofStage("withdraw"),
                        new ActionRef("planning", "provide-information"));
        assertThat(DEPARTMENTS.actionsOf(asked, Party.OFFICER).keySet())
                .containsExactlyInAnyOrder(new ActionRef("safety", "clear"), new ActionRef("safety", "object"));
        assertThat(DEPARTMENTS.actionsOf(asked, Party.PAYMENT)).isEmpty();
    }

    @Test
    void readsOwnersRolesAndPromises() {
        BranchStage review = DEPARTMENTS.branchStage(REVIEWS, "planning");
        assertThat(review.owner()).isEqualTo(Party.OFFICER);
        assertThat(review.role()).isEqualTo("planning");
        assertThat(review.promise()).isEqualTo(PromisedTime.parse("P3D"));
        assertThat(review.roleFor(requireNonNull(review.actions().get("note")))).isEqualTo("archive");
        assertThat(review.roleFor(requireNonNull(review.actions().get("clear"))))
                .isEqualTo("planning");
        Stage decision = DEPARTMENTS.stage("decision");
        assertThat(decision.roleFor(requireNonNull(decision.actions().get("withdraw"))))
                .isNull();
        assertThat(decision.what()).containsEntry("en", "The final decision");
        assertThat(DEPARTMENTS.stage("completed").owner()).isNull();
    }

    @Test
    void rejectsAnUnknownBranch() {
        assertThatThrownBy(() -> DEPARTMENTS.branchStage(REVIEWS, "ghost"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ghost");
        assertThatThrownBy(() -> DEPARTMENTS.exit(State.entering(DEPARTMENTS, "draft")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no join");
    }

    @Test
    void hasFourStatusesThatEndARequest() {
        assertThat(EnumSet.allOf(Status.class).stream().filter(Status::ended))
                .containsExactly(Status.COMPLETED, Status.REJECTED, Status.WITHDRAWN, Status.EXPIRED);
    }

    @Test
    void findsPartiesByCode() {
        for (Party party : Party.values()) {
            assertThat(Party.of(party.code())).isEqualTo(party);
        }
        assertThatThrownBy(() -> Party.of("stranger")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Actor.AGENCY_SYSTEM.party()).isEqualTo(Party.AGENCY_SYSTEM);
        assertThat(Actor.PAYMENT.party()).isEqualTo(Party.PAYMENT);
    }
}
