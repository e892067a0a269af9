package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.catalogue.ServiceVersion;
import ae.sharjah.digital.request.catalogue.ServiceVersions;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Transitions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an agency's own system does with requests; inside the transaction that takes its word. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AgencyMoves {
    private final Requests requests;
    private final Moves moves;
    private final ServiceVersions services;
    private final Clock clock;

    AgencyMoves(Requests requests, Moves moves, ServiceVersions services, Clock clock) {
        this.requests = requests;
        this.moves = moves;
        this.services = services;
        this.clock = clock;
    }

    /** Holds the request until the transaction ends. */
    public Request hold(UUID id) {
        return requests.hold(id).orElseThrow(() -> new IllegalArgumentException("no request " + id));
    }

    /**
     * Takes an action on behalf of the agency's system.
     *
     * @param fields the answers it is about, as JSON Pointers into them; empty when about none or the whole
     * @return false when the request's stage does not allow it, as when the applicant withdrew meanwhile
     */
    public boolean act(Request current, String action, @Nullable String reasonCode, List<String> fields) {
        ServiceVersion service = services.version(current.serviceId(), current.serviceVersion());
        Set<Input> given = reasonCode == null ? EnumSet.noneOf(Input.class) : EnumSet.of(Input.REASON);
        return switch (Transitions.decide(service.workflow(), current.stage(), action, Party.AGENCY_SYSTEM, given)) {
            case Decision.Refused(var _) -> false;
            case Decision.Moved moved -> {
                Request next = current.moved(moved, reasonCode, fields, now());
                requests.change(next);
                moves.record(current, next, moved, service, action, Party.AGENCY_SYSTEM, null);
                yield true;
            }
        };
    }

    /** Notes that the agency's system has the request; the stage stays. */
    public void delivered(Request current) {
        Request next = current.touched(now());
        requests.change(next);
        moves.note(next, "delivered", Party.PLATFORM);
    }

    /** Notes that the agency's system refused the request for good: the platform's own people hold the ball now. */
    public void undeliverable(Request current, String reasonCode) {
        Request next = current.heldBy(Party.PLATFORM, reasonCode, now());
        requests.change(next);
        moves.note(next, "undeliverable", Party.PLATFORM);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
