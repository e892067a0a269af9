package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.problem.ProblemException;
import ae.sharjah.digital.platform.security.Caller;
import ae.sharjah.digital.request.catalogue.ServiceVersion;
import ae.sharjah.digital.request.catalogue.ServiceVersions;
import ae.sharjah.digital.request.workflow.Act;
import ae.sharjah.digital.request.workflow.Actor;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
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
    private final Clock clock;

    OfficerMoves(
            Requests requests,
            Moves moves,
            Decisions decisions,
            ServiceVersions services,
            ServiceTerms terms,
            Clock clock) {
        this.requests = requests;
        this.moves = moves;
        this.decisions = decisions;
        this.services = services;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * What an officer wants done.
     *
     * @param reasonCode one of the platform's reasons, or null
     * @param words the officer's own, or null
     * @param fields the answers that are asked about, as JSON Pointers into them
     */
    public record Command(
            Act act, @Nullable String reasonCode, @Nullable String words, List<String> fields) {
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
        return switch (decision) {
            case Decision.Refused(var reason) -> throw Refusals.of(reason, current, service);
            case Decision.Moved moved -> {
                Request next = current.moved(
                        service.workflow(),
                        moved,
                        command.reasonCode(),
                        command.fields(),
                        terms.of(service),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
                requests.change(next);
                var mover = new Moves.Mover(
                        Party.OFFICER, officer.id(), command.reasonCode(), command.words(), command.fields());
                moves.record(current, next, moved, service, mover);
                yield next;
            }
        };
    }
}
