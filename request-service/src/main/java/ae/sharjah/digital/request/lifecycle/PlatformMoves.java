package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.catalogue.ServiceVersion;
import ae.sharjah.digital.request.catalogue.ServiceVersions;
import ae.sharjah.digital.request.lifecycle.Alarm.Kind;
import ae.sharjah.digital.request.workflow.Act;
import ae.sharjah.digital.request.workflow.Actor;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What happens to requests by itself when time is over. Each alarm is one transaction with its step, its event and its
 * own removal, so it goes off once.
 */
@Service
public class PlatformMoves {
    private static final Logger LOG = LoggerFactory.getLogger(PlatformMoves.class);
    private static final String TIME_OVER = "time-over";

    private final Requests requests;
    private final Moves moves;
    private final Decisions decisions;
    private final ServiceVersions services;
    private final ServiceTerms terms;

    PlatformMoves(Requests requests, Moves moves, Decisions decisions, ServiceVersions services, ServiceTerms terms) {
        this.requests = requests;
        this.moves = moves;
        this.decisions = decisions;
        this.services = services;
        this.terms = terms;
    }

    /**
     * Carries out the alarm of a request that was due first: the action that the workflow gives to the platform there, else
     * a step that tells of it.
     *
     * @param time now
     * @return what went off; empty when none is due, or somebody else holds the request just now
     */
    @Transactional
    public Optional<Kind> ring(UUID id, Instant time) {
        Instant now = time.truncatedTo(ChronoUnit.MICROS);
        return requests.holdRinging(id, now).map(request -> ring(request, now));
    }

    private Kind ring(Request current, Instant now) {
        Alarm alarm = current.timing()
                .alarms()
                .due(now)
                .orElseThrow(() -> new IllegalStateException("request " + current.id() + " has no alarm that is due"));
        if (!acted(current, alarm, now)) {
            Request next = current.rung(alarm, now);
            requests.change(next);
            moves.note(next, step(current, alarm), Party.PLATFORM, within(current, alarm), null);
        }
        return alarm.kind();
    }

    private boolean acted(Request current, Alarm alarm, Instant now) {
        if (alarm.kind() != Kind.OVERDUE && alarm.kind() != Kind.DRAFT_EXPIRES) {
            return false;
        }
        ServiceVersion service = services.version(current.serviceId(), current.serviceVersion());
        String branch = alarm.branch().isEmpty() ? null : alarm.branch();
        Optional<Act> act = service.workflow().actionsOf(current.state(), Party.PLATFORM).keySet().stream()
                .filter(one -> Objects.equals(one.branch(), branch))
                .findFirst();
        return act.isPresent() && acted(current, alarm, service, act.get(), now);
    }

    private boolean acted(Request current, Alarm alarm, ServiceVersion service, Act act, Instant now) {
        String reason = alarm.kind() == Kind.DRAFT_EXPIRES ? null : TIME_OVER;
        Request ringing = current.ringing(alarm);
        return switch (decisions.on(ringing, service, act, Actor.PLATFORM, null, Set.of(Input.REASON_CODE), Set.of())) {
            case Decision.Moved moved -> {
                boolean givenUp = current.status() == Status.DRAFT
                        && service.workflow().status(moved.to()).ended();
                // Nobody needs the answers of a draft that was given up.
                Request kept =
                        givenUp ? ringing.brought(JsonNodeFactory.instance.objectNode(), current.assurance()) : ringing;
                Request next = kept.moved(service.workflow(), moved, reason, List.of(), terms.of(service), now);
                requests.change(next);
                var mover = new Moves.Mover(Party.PLATFORM, null, reason, null, List.of());
                moves.record(current, next, moved, service, mover);
                yield true;
            }
            case Decision.Refused(var refusal) -> {
                LOG.info("request {} refuses the platform's {}: {}", current.id(), act.code(), refusal);
                yield false;
            }
        };
    }

    /** Whose time it is stands in the step: the applicant need not mind the agency's. */
    private static String step(Request request, Alarm alarm) {
        InBranch in = request.branches().get(alarm.branch());
        Waiting waiting = in == null ? request.waiting() : in.waiting();
        boolean outside = waiting != null
                && alarm.kind().ofPlace()
                && (waiting.party() == Party.APPLICANT || waiting.party() == Party.PAYMENT);
        if (!outside) {
            return alarm.kind().step();
        }
        return alarm.kind() == Kind.DUE_SOON ? Notes.ANSWER_DUE_SOON : Notes.ANSWER_OVERDUE;
    }

    private static Step.@Nullable Within within(Request request, Alarm alarm) {
        InBranch in = request.branches().get(alarm.branch());
        return in == null ? null : new Step.Within(alarm.branch(), in.stage(), in.stage());
    }
}
