package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.document.VisibleText;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The actions of agencies and the digital office on versions, each in one transaction under the lock of the service.
 */
@Component
public class VersionLifecycle {
    private static final Duration MAX_SCHEDULE_AHEAD = Duration.ofDays(366);
    /** A publication time meant as immediate may be this far in the past, because clocks differ. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final PublicationGate gate;
    private final Services services;
    private final Versions versions;
    private final VersionSteps steps;
    private final TransitionRecorder transitions;
    private final Ids ids;

    VersionLifecycle(
            PublicationGate gate,
            Services services,
            Versions versions,
            VersionSteps steps,
            TransitionRecorder transitions,
            Ids ids) {
        this.gate = gate;
        this.services = services;
        this.versions = versions;
        this.steps = steps;
        this.transitions = transitions;
        this.ids = ids;
    }

    /**
     * The version that a caller addresses.
     *
     * @param agency the caller's agency, to which the service has to belong; null for the digital office
     * @param expectedRevision the revision that the caller received last
     */
    public record Target(@Nullable String agency, ServiceId service, int version, long expectedRevision) {}

    /**
     * The action to perform.
     *
     * @param reason a text by the actor; required to return, suspend and retire
     * @param publishAt the publication time of an approved version; null for immediate publication
     */
    public record Command(
            LifecycleAction action,
            @Nullable String reason,
            @Nullable Instant publishAt) {}

    /**
     * Creates a service with a first draft.
     *
     * @throws ProblemException 409 {@code slug-taken}, 422
     */
    @Transactional
    public ServiceVersion createService(Actor author, String agency, ObjectNode description) {
        OwnershipCheck.check(description, agency, null);
        var id = new ServiceId(ids.next());
        if (!services.add(id, description.path("slug").asString(), agency, transitions.now())) {
            throw ProblemException.conflict("slug-taken");
        }
        return transitions.createDraft(services.lock(id).orElseThrow(), description, author);
    }

    /**
     * Creates the next version of a service as a draft.
     *
     * @param from number of the version to copy; null for the one that residents see or, if there is none, the newest
     * @throws ProblemException 404, 409 {@code version-open}
     */
    @Transactional
    public ServiceVersion createVersion(Actor author, String agency, ServiceId service, @Nullable Integer from) {
        Services.LockedService locked = lockOwned(agency, service);
        versions.findOpen(service).ifPresent(open -> {
            throw ProblemException.conflict("version-open", Integer.toString(open.version()));
        });
        ServiceVersion source = (from != null
                        ? versions.find(service, from)
                        : versions.findCurrent(service).or(() -> versions.find(service, locked.latestVersion())))
                .orElseThrow(ProblemException::notFound);
        return transitions.createDraft(locked, source.description(), author);
    }

    /**
     * Replaces the description of a draft.
     *
     * @throws ProblemException 404, 409 {@code version-not-now}, 412, 422
     */
    @Transactional
    public ServiceVersion changeDraft(Actor author, Target target, ObjectNode description) {
        Services.LockedService service = lockOwned(target.agency(), target.service());
        ServiceVersion draft = findExpected(target);
        OwnershipCheck.check(description, service.agency(), service.slug());
        decideStatus(draft, LifecycleAction.CHANGE, author);
        return transitions.changeDraft(draft, description, author);
    }

    /**
     * Performs an action on a version.
     *
     * @throws ProblemException 403 {@code version-not-yours} or {@code own-work}, 404, 409 {@code version-not-now},
     *     412, 422 with every fault of the description or of the command
     */
    @Transactional
    public ServiceVersion execute(Actor actor, Target target, Command command) {
        Services.LockedService service = lockOwned(target.agency(), target.service());
        ServiceVersion version = findExpected(target);
        VersionStatus to = decideStatus(version, command.action(), actor);
        requireReadableReason(command);
        return switch (command.action()) {
            case SUBMIT -> {
                requireNoFaults(version);
                yield transitions.transition(version, command.action(), to, actor, command.reason());
            }
            case RETURN -> {
                requireReason(command);
                yield transitions.transition(version, command.action(), to, actor, command.reason());
            }
            case RECALL -> transitions.transition(version, command.action(), to, actor, command.reason());
            case APPROVE -> approve(service, version, actor, command);
            case SUSPEND -> {
                requireReason(command);
                yield transitions.withdraw(service, version, command.action(), to, actor, command.reason());
            }
            case RETIRE -> {
                requireReason(command);
                returnScheduled(version, command.reason());
                yield transitions.withdraw(service, version, command.action(), to, actor, command.reason());
            }
            case RESUME -> transitions.resume(service, version, actor, command.reason());
            case CREATE, CHANGE, PUBLISH, SUPERSEDE -> throw ProblemException.conflict("version-not-now");
        };
    }

    /** Returns a scheduled version to its authors, because publishing it would bring the retired service back. */
    private void returnScheduled(ServiceVersion retired, @Nullable String reason) {
        versions.findOpen(retired.serviceId())
                .filter(next -> next.version() != retired.version() && next.status() == VersionStatus.APPROVED)
                .ifPresent(next -> transitions.transition(
                        next, LifecycleAction.RETURN, VersionStatus.DRAFT, Actor.SCHEDULE, reason));
    }

    private ServiceVersion approve(
            Services.LockedService service, ServiceVersion version, Actor actor, Command command) {
        requireNoFaults(version);
        Instant now = transitions.now();
        Instant at = command.publishAt() == null ? now : command.publishAt();
        if (at.isAfter(now.plus(MAX_SCHEDULE_AHEAD))) {
            throw ProblemException.invalid(List.of(Fault.of("/publishAt", "too-large")));
        }
        if (at.isBefore(now.minus(CLOCK_TOLERANCE))) {
            throw ProblemException.invalid(List.of(Fault.of("/publishAt", "in-the-past")));
        }
        ServiceVersion approved = transitions.approve(version, at, actor, command.reason());
        return at.isAfter(now)
                ? approved
                : transitions.publish(service, approved, gate.content(approved.description()), Actor.SCHEDULE);
    }

    private VersionStatus decideStatus(ServiceVersion version, LifecycleAction action, Actor actor) {
        return switch (Lifecycle.decide(steps.stateOf(version), action, actor)) {
            case LifecycleDecision.Allowed(var to) -> to;
            case LifecycleDecision.WrongStatus() ->
                throw ProblemException.conflict(
                        "version-not-now", version.status().code());
            case LifecycleDecision.WrongParty() -> throw ProblemException.of(HttpStatus.FORBIDDEN, "version-not-yours");
            case LifecycleDecision.AuthorCannotApprove() -> throw ProblemException.of(HttpStatus.FORBIDDEN, "own-work");
        };
    }

    private Services.LockedService lockOwned(@Nullable String agency, ServiceId service) {
        return services.lock(service)
                .filter(locked -> agency == null || locked.agency().equals(agency))
                .orElseThrow(ProblemException::notFound);
    }

    private ServiceVersion findExpected(Target target) {
        ServiceVersion version =
                versions.find(target.service(), target.version()).orElseThrow(ProblemException::notFound);
        if (version.revision() != target.expectedRevision()) {
            throw ETags.preconditionFailed();
        }
        return version;
    }

    private void requireNoFaults(ServiceVersion version) {
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

    /** Refuses a reason without visible text, even where a reason is optional, because others read it. */
    private static void requireReadableReason(Command command) {
        if (command.reason() != null && !VisibleText.hasLetterOrDigit(command.reason())) {
            throw ProblemException.invalid(List.of(Fault.of("/reason", "text-says-nothing")));
        }
    }
}
