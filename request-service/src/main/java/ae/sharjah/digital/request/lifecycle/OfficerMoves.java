package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.catalogue.ServiceVersion;
import ae.sharjah.digital.request.catalogue.ServiceVersions;
import ae.sharjah.digital.request.reason.Reasons;
import ae.sharjah.digital.request.workflow.Act;
import ae.sharjah.digital.request.workflow.Action;
import ae.sharjah.digital.request.workflow.Actor;
import ae.sharjah.digital.request.workflow.Branch;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Place;
import ae.sharjah.digital.request.workflow.Status;
import ae.sharjah.digital.request.workflow.Workflow;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an agency's officers do with requests. Each act is one transaction: request, history, event and effects. */
@Service
public class OfficerMoves {
    private final Requests requests;
    private final Moves moves;
    private final Decisions decisions;
    private final ServiceVersions services;
    private final ServiceTerms terms;
    private final Reasons reasons;
    private final Clock clock;

    OfficerMoves(
            Requests requests,
            Moves moves,
            Decisions decisions,
            ServiceVersions services,
            ServiceTerms terms,
            Reasons reasons,
            Clock clock) {
        this.requests = requests;
        this.moves = moves;
        this.decisions = decisions;
        this.services = services;
        this.terms = terms;
        this.reasons = reasons;
        this.clock = clock;
    }

    /**
     * What an officer wants done.
     *
     * @param reasonCode one of the platform's reasons, or null
     * @param reasonParameters what its text is filled with
     * @param words the officer's own, or null
     * @param fields the answers that are asked about, as JSON Pointers into them
     * @param documents codes of the documents that are asked for
     */
    public record Command(
            Act act,
            @Nullable String reasonCode,
            Map<String, String> reasonParameters,
            @Nullable String words,
            List<String> fields,
            List<String> documents) {
        Set<Input> inputs() {
            Set<Input> given = EnumSet.noneOf(Input.class);
            if (reasonCode != null) {
                given.add(Input.REASON_CODE);
            }
            if (words != null) {
                given.add(Input.REASON);
            }
            return given;
        }
    }

    /**
     * Does what the stage allows this officer; the officer's roles are those of the token.
     *
     * @throws ProblemException 404 for a draft and for another agency's request, 412 and 409 with the current state, 403
     *     {@code action-not-yours}, {@code action-of-other-role}, {@code four-eyes} or {@code own-request}, 422 for what
     *     is missing
     */
    @Transactional
    public Request act(Caller officer, UUID id, long seenVersion, Command command) {
        Request current = requests.hold(id)
                .filter(request -> request.agencyId().equals(officer.agency()))
                .filter(request -> request.status() != Status.DRAFT)
                .orElseThrow(ProblemException::notFound);
        if (current.version() != seenVersion) {
            throw Refusals.stale(current);
        }
        if (current.personId().equals(officer.id())) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "own-request");
        }
        ServiceVersion service = services.version(current.serviceId(), current.serviceVersion());
        var actor = Actor.officer(officer.roles());
        var decision = decisions.on(current, service, command.act(), actor, officer.id(), command.inputs(), Set.of());
        List<Fault> faults = faults(command, service);
        return switch (decision) {
            case Decision.Refused(Decision.Refusal.Missing missing) -> {
                faults.addAll(Refusals.faults(missing, service, "/reasonCode"));
                throw ProblemException.invalid(faults);
            }
            case Decision.Refused(var reason) -> throw Refusals.of(reason, current, service);
            case Decision.Moved moved -> moved(officer, current, service, moved, command, faults);
        };
    }

    private List<Fault> faults(Command command, ServiceVersion service) {
        var faults = new ArrayList<>(reasons.faults(command.reasonCode(), command.reasonParameters(), service));
        faults.addAll(PlainText.faults("/words", command.words()));
        faults.addAll(AskedFor.faults(command.fields(), command.documents(), service));
        return faults;
    }

    private Request moved(
            Caller officer,
            Request current,
            ServiceVersion service,
            Decision.Moved moved,
            Command command,
            List<Fault> faults) {
        List<String> asked = AskedFor.pointers(command.fields(), command.documents());
        if (!asked.isEmpty() && !asks(service.workflow(), current, moved.act(), moved.action())) {
            faults.add(Fault.of(command.fields().isEmpty() ? "/documents" : "/fields", "asked.nobody"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        Request next = current.moved(
                service.workflow(),
                moved,
                command.reasonCode(),
                asked,
                terms.of(service),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        requests.change(next);
        var mover = new Moves.Mover(
                Party.OFFICER, officer.id(), command.reasonCode(), command.reasonParameters(), command.words(), asked);
        moves.record(current, next, moved, service, mover);
        return next;
    }

    /** Whether an action turns to the applicant, so that something can be asked for with it. */
    private static boolean asks(Workflow workflow, Request request, Act act, Action action) {
        Branch branch = act.branch() == null
                ? null
                : workflow.stage(request.stage()).branches().get(act.branch());
        Place to = branch == null ? workflow.stage(action.to()) : branch.stage(action.to());
        return to.owner() == Party.APPLICANT;
    }

    /**
     * An action that is the officer's to take.
     *
     * @param asks whether something can be asked for with it
     * @param refusal why this officer would be refused whatever they give, or null
     */
    public record Offered(Act act, Action action, boolean asks, Decision.@Nullable Refusal refusal) {}

    /** What an officer may do with a request now; what others' roles may do is left out. */
    public List<Offered> offered(Caller officer, Request request) {
        ServiceVersion service = services.version(request.serviceId(), request.serviceVersion());
        var actor = Actor.officer(officer.roles());
        var offered = new ArrayList<Offered>();
        service.workflow().actionsOf(request.state(), Party.OFFICER).forEach((act, action) -> {
            boolean asks = asks(service.workflow(), request, act, action);
            var decision = decisions.on(request, service, act, actor, officer.id(), action.requires(), action.fields());
            switch (decision) {
                case Decision.Refused(Decision.Refusal.RoleNeeded(var _)) -> {
                    // another role's
                }
                case Decision.Refused(Decision.Refusal.Missing(var _, var _, var _)) ->
                    offered.add(new Offered(act, action, asks, null));
                case Decision.Refused(var refusal) -> offered.add(new Offered(act, action, asks, refusal));
                case Decision.Moved(var _, var _, var _, var _, var _, var _) ->
                    offered.add(new Offered(act, action, asks, null));
            }
        });
        return offered;
    }
}
