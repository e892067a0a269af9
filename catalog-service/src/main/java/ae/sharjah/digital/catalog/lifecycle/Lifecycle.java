package ae.sharjah.digital.catalog.lifecycle;

import static ae.sharjah.digital.catalog.lifecycle.ActingParty.AGENCY;
import static ae.sharjah.digital.catalog.lifecycle.ActingParty.OFFICE;
import static ae.sharjah.digital.catalog.lifecycle.ActingParty.PLATFORM;
import static ae.sharjah.digital.catalog.lifecycle.LifecycleAction.APPROVE;
import static ae.sharjah.digital.catalog.lifecycle.LifecycleAction.CHANGE;
import static ae.sharjah.digital.catalog.lifecycle.LifecycleAction.PUBLISH;
import static ae.sharjah.digital.catalog.lifecycle.LifecycleAction.RECALL;
import static ae.sharjah.digital.catalog.lifecycle.LifecycleAction.RESUME;
import static ae.sharjah.digital.catalog.lifecycle.LifecycleAction.RETIRE;
import static ae.sharjah.digital.catalog.lifecycle.LifecycleAction.RETURN;
import static ae.sharjah.digital.catalog.lifecycle.LifecycleAction.SUBMIT;
import static ae.sharjah.digital.catalog.lifecycle.LifecycleAction.SUPERSEDE;
import static ae.sharjah.digital.catalog.lifecycle.LifecycleAction.SUSPEND;
import static ae.sharjah.digital.catalog.lifecycle.VersionStatus.APPROVED;
import static ae.sharjah.digital.catalog.lifecycle.VersionStatus.DRAFT;
import static ae.sharjah.digital.catalog.lifecycle.VersionStatus.IN_REVIEW;
import static ae.sharjah.digital.catalog.lifecycle.VersionStatus.PUBLISHED;
import static ae.sharjah.digital.catalog.lifecycle.VersionStatus.RETIRED;
import static ae.sharjah.digital.catalog.lifecycle.VersionStatus.SUPERSEDED;
import static ae.sharjah.digital.catalog.lifecycle.VersionStatus.SUSPENDED;

import java.util.List;
import java.util.Set;

/** The table of all transitions and the rules that apply to them. */
public final class Lifecycle {

    /**
     * A legal transition.
     *
     * @param parties the parties that may perform it
     */
    record Transition(VersionStatus from, LifecycleAction action, Set<ActingParty> parties, VersionStatus to) {}

    static final List<Transition> TRANSITIONS = List.of(
            new Transition(DRAFT, CHANGE, Set.of(AGENCY, PLATFORM), DRAFT),
            new Transition(DRAFT, SUBMIT, Set.of(AGENCY, PLATFORM), IN_REVIEW),
            new Transition(DRAFT, RETIRE, Set.of(AGENCY), RETIRED),
            new Transition(IN_REVIEW, RECALL, Set.of(AGENCY), DRAFT),
            new Transition(IN_REVIEW, RETURN, Set.of(OFFICE), DRAFT),
            new Transition(IN_REVIEW, APPROVE, Set.of(OFFICE, PLATFORM), APPROVED),
            new Transition(APPROVED, RECALL, Set.of(AGENCY), DRAFT),
            new Transition(APPROVED, RETURN, Set.of(OFFICE, PLATFORM), DRAFT),
            new Transition(APPROVED, PUBLISH, Set.of(PLATFORM), PUBLISHED),
            new Transition(PUBLISHED, SUPERSEDE, Set.of(PLATFORM), SUPERSEDED),
            new Transition(PUBLISHED, SUSPEND, Set.of(AGENCY, OFFICE), SUSPENDED),
            new Transition(PUBLISHED, RETIRE, Set.of(AGENCY, OFFICE, PLATFORM), RETIRED),
            new Transition(SUSPENDED, SUPERSEDE, Set.of(PLATFORM), SUPERSEDED),
            new Transition(SUSPENDED, RESUME, Set.of(AGENCY, OFFICE), PUBLISHED),
            new Transition(SUSPENDED, RETIRE, Set.of(AGENCY, OFFICE, PLATFORM), RETIRED));

    private Lifecycle() {}

    /**
     * The state of a version that decides about its transitions.
     *
     * @param authors ids of all actors who wrote, changed or submitted it
     * @param suspendedBy the party that suspended it; {@link ActingParty#PLATFORM} if it is not suspended
     */
    public record VersionState(VersionStatus status, Set<String> authors, ActingParty suspendedBy) {}

    public static LifecycleDecision decide(VersionState state, LifecycleAction action, Actor actor) {
        return TRANSITIONS.stream()
                .filter(transition -> transition.from() == state.status() && transition.action() == action)
                .findFirst()
                .map(transition -> evaluate(transition, state, actor))
                .orElseGet(LifecycleDecision.WrongStatus::new);
    }

    private static LifecycleDecision evaluate(Transition transition, VersionState state, Actor actor) {
        if (!transition.parties().contains(actor.party())) {
            return new LifecycleDecision.WrongParty();
        }
        if (transition.action() == APPROVE && state.authors().contains(actor.id())) {
            return new LifecycleDecision.AuthorCannotApprove();
        }
        // Only the office may resume a version that the office suspended.
        if (transition.action() == RESUME && actor.party() == AGENCY && state.suspendedBy() != AGENCY) {
            return new LifecycleDecision.WrongParty();
        }
        return new LifecycleDecision.Allowed(transition.to());
    }

    /** Returns the actions that the actor may perform now. */
    public static List<LifecycleAction> allowedActions(VersionState state, Actor actor) {
        return TRANSITIONS.stream()
                .filter(transition -> transition.from() == state.status())
                .filter(transition -> evaluate(transition, state, actor) instanceof LifecycleDecision.Allowed)
                .map(Transition::action)
                .toList();
    }
}
