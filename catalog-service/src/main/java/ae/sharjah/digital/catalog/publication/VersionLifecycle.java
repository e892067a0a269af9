package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.document.Letters;
import ae.sharjah.digital.catalog.lifecycle.Actor;
import ae.sharjah.digital.catalog.lifecycle.Lifecycle;
import ae.sharjah.digital.catalog.lifecycle.LifecycleAction;
import ae.sharjah.digital.catalog.lifecycle.LifecycleDecision;
import ae.sharjah.digital.catalog.lifecycle.VersionStatus;
import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.id.Ids;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** What agencies and the digital office do with versions, each in one transaction under the lock of the service. */
@Component
public class VersionLifecycle {
    private static final Duration LONGEST_WAIT = Duration.ofDays(366);
    /** What is meant to be at once may be this much in the past by our clock. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final Gate gate;
    private final Services services;
    private final Versions versions;
    private final VersionSteps steps;
    private final VersionMoves moves;
    private final Ids ids;

    VersionLifecycle(Gate gate, Services services, Versions versions, VersionSteps steps, VersionMoves moves, Ids ids) {
        this.gate = gate;
        this.services = services;
        this.versions = versions;
        this.steps = steps;
        this.moves = moves;
        this.ids = ids;
    }

    /**
     * Which version, as its caller knows it.
     *
     * @param agency the caller's agency, to which the service has to belong; null for the digital office
     * @param seen the revision the caller saw last
     */
    public record Target(@Nullable String agency, UUID service, int version, long seen) {}

    /**
     * What is to be done.
     *
     * @param reason in the actor's own words; needed to return, suspend and retire
     * @param publishAt for an approval; at once when null
     */
    public record Command(
            LifecycleAction action,
            @Nullable String reason,
            @Nullable Instant publishAt) {}

    /**
     * Begins a service with a first draft.
     *
     * @throws ProblemException 409 {@code slug-taken}, 422
     */
    @Transactional
    public VersionRow create(Actor author, String agency, ObjectNode description) {
        Ownership.check(description, agency, null);
        UUID id = ids.next();
        if (!services.add(id, description.path("slug").asString(), agency, moves.now())) {
            throw ProblemException.conflict("slug-taken");
        }
        return moves.create(services.hold(id).orElseThrow(), description, author);
    }

    /**
     * Begins the next version of a service.
     *
     * @param from number of the version to begin with; null for the one that residents see, or else the newest
     * @throws ProblemException 404, 409 {@code version-open}
     */
    @Transactional
    public VersionRow begin(Actor author, String agency, UUID service, @Nullable Integer from) {
        Services.Held held = own(agency, service);
        versions.open(service).ifPresent(open -> {
            throw ProblemException.conflict("version-open", Integer.toString(open.version()));
        });
        VersionRow source = (from != null
                        ? versions.find(service, from)
                        : versions.current(service).or(() -> versions.find(service, held.latest())))
                .orElseThrow(ProblemException::notFound);
        return moves.create(held, source.description(), author);
    }

    /**
     * Writes a draft anew.
     *
     * @throws ProblemException 404, 409 {@code version-not-now}, 412, 422
     */
    @Transactional
    public VersionRow change(Actor author, Target target, ObjectNode description) {
        Services.Held service = own(target.agency(), target.service());
        VersionRow draft = seen(target);
        Ownership.check(description, service.agency(), service.slug());
        to(draft, LifecycleAction.CHANGE, author);
        return moves.change(draft, description, author);
    }

    /**
     * Moves a version.
     *
     * @throws ProblemException 403 {@code version-not-yours} or {@code own-work}, 404, 409 {@code version-not-now}, 412,
     *     422 with every fault of the description or of the command
     */
    @Transactional
    public VersionRow act(Actor actor, Target target, Command command) {
        Services.Held service = own(target.agency(), target.service());
        VersionRow version = seen(target);
        VersionStatus to = to(version, command.action(), actor);
        requireWords(command);
        return switch (command.action()) {
            case SUBMIT -> {
                requirePassing(version);
                yield moves.move(version, command.action(), to, actor, command.reason());
            }
            case RETURN -> {
                requireReason(command);
                yield moves.move(version, command.action(), to, actor, command.reason());
            }
            case RECALL -> moves.move(version, command.action(), to, actor, command.reason());
            case APPROVE -> approve(service, version, actor, command);
            case SUSPEND -> {
                requireReason(command);
                yield moves.takeOff(service, version, command.action(), to, actor, command.reason());
            }
            case RETIRE -> {
                requireReason(command);
                takeBackScheduled(version, command.reason());
                yield moves.takeOff(service, version, command.action(), to, actor, command.reason());
            }
            case RESUME -> moves.resume(service, version, actor, command.reason());
            case CREATE, CHANGE, PUBLISH, SUPERSEDE -> throw ProblemException.conflict("version-not-now");
        };
    }

    /** A version that was to follow would bring back what is taken off for good: it goes back to its authors. */
    private void takeBackScheduled(VersionRow retired, @Nullable String reason) {
        versions.open(retired.serviceId())
                .filter(next -> next.version() != retired.version() && next.status() == VersionStatus.APPROVED)
                .ifPresent(
                        next -> moves.move(next, LifecycleAction.RETURN, VersionStatus.DRAFT, Actor.SCHEDULE, reason));
    }

    private VersionRow approve(Services.Held service, VersionRow version, Actor actor, Command command) {
        requirePassing(version);
        Instant now = moves.now();
        Instant at = command.publishAt() == null ? now : command.publishAt();
        if (at.isAfter(now.plus(LONGEST_WAIT))) {
            throw ProblemException.invalid(List.of(Fault.of("/publishAt", "too-large")));
        }
        if (at.isBefore(now.minus(CLOCKS_DIFFER))) {
            throw ProblemException.invalid(List.of(Fault.of("/publishAt", "in-the-past")));
        }
        VersionRow approved = moves.approve(version, at, actor, command.reason());
        return at.isAfter(now)
                ? approved
                : moves.publish(service, approved, gate.content(approved.description()), Actor.SCHEDULE);
    }

    private VersionStatus to(VersionRow version, LifecycleAction action, Actor actor) {
        return switch (Lifecycle.decide(steps.standing(version), action, actor)) {
            case LifecycleDecision.Moves(var to) -> to;
            case LifecycleDecision.NotNow() ->
                throw ProblemException.conflict(
                        "version-not-now", version.status().code());
            case LifecycleDecision.NotYours() -> throw ProblemException.of(HttpStatus.FORBIDDEN, "version-not-yours");
            case LifecycleDecision.OwnWork() -> throw ProblemException.of(HttpStatus.FORBIDDEN, "own-work");
        };
    }

    private Services.Held own(@Nullable String agency, UUID service) {
        return services.hold(service)
                .filter(held -> agency == null || held.agency().equals(agency))
                .orElseThrow(ProblemException::notFound);
    }

    private VersionRow seen(Target target) {
        VersionRow version = versions.find(target.service(), target.version()).orElseThrow(ProblemException::notFound);
        if (version.revision() != target.seen()) {
            throw ETags.preconditionFailed();
        }
        return version;
    }

    private void requirePassing(VersionRow version) {
        List<Fault> faults = gate.faults(version.description());
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static void requireReason(Command command) {
        if (command.reason() == null) {
            throw ProblemException.invalid(List.of(Fault.of("/reason", "required")));
        }
    }

    /** Whoever is told a reason finds words in it, whether it was needed or not. */
    private static void requireWords(Command command) {
        if (command.reason() != null && !Letters.areIn(command.reason())) {
            throw ProblemException.invalid(List.of(Fault.of("/reason", "text-says-nothing")));
        }
    }
}
