package ae.sharjah.digital.catalog.lifecycle;

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
import static ae.sharjah.digital.catalog.lifecycle.Side.AGENCY;
import static ae.sharjah.digital.catalog.lifecycle.Side.OFFICE;
import static ae.sharjah.digital.catalog.lifecycle.Side.PLATFORM;
import static ae.sharjah.digital.catalog.lifecycle.VersionStatus.APPROVED;
import static ae.sharjah.digital.catalog.lifecycle.VersionStatus.DRAFT;
import static ae.sharjah.digital.catalog.lifecycle.VersionStatus.IN_REVIEW;
import static ae.sharjah.digital.catalog.lifecycle.VersionStatus.PUBLISHED;
import static ae.sharjah.digital.catalog.lifecycle.VersionStatus.RETIRED;
import static ae.sharjah.digital.catalog.lifecycle.VersionStatus.SUPERSEDED;
import static ae.sharjah.digital.catalog.lifecycle.VersionStatus.SUSPENDED;

import java.util.List;
import java.util.Set;

/** The table of all moves, and the one function that reads it. */
public final class Lifecycle {

    /** One way on. @param by who may take it */
    record Transition(VersionStatus from, LifecycleAction action, Set<Side> by, VersionStatus to) {}

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
     * What is known of a version when somebody wants to move it.
     *
     * @param authors ids of all who wrote, changed or submitted it
     * @param suspendedBy side that suspended it; {@link Side#PLATFORM} when it is not suspended
     */
    public record Standing(VersionStatus status, Set<String> authors, Side suspendedBy) {}

    public static LifecycleDecision decide(Standing standing, LifecycleAction action, Actor actor) {
        return TRANSITIONS.stream()
                .filter(way -> way.from() == standing.status() && way.action() == action)
                .findFirst()
                .map(way -> along(way, standing, actor))
                .orElseGet(LifecycleDecision.NotNow::new);
    }

    private static LifecycleDecision along(Transition way, Standing standing, Actor actor) {
        if (!way.by().contains(actor.side())) {
            return new LifecycleDecision.NotYours();
        }
        if (way.action() == APPROVE && standing.authors().contains(actor.id())) {
            return new LifecycleDecision.OwnWork();
        }
        // What the office took off, only the office puts back.
        if (way.action() == RESUME && actor.side() == AGENCY && standing.suspendedBy() != AGENCY) {
            return new LifecycleDecision.NotYours();
        }
        return new LifecycleDecision.Moves(way.to());
    }

    /** What an actor may do now. */
    public static List<LifecycleAction> open(Standing standing, Actor actor) {
        return TRANSITIONS.stream()
                .filter(way -> way.from() == standing.status())
                .filter(way -> along(way, standing, actor) instanceof LifecycleDecision.Moves)
                .map(Transition::action)
                .toList();
    }
}
