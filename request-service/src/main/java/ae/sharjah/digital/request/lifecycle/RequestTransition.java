package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.promise.DeadlineRules;
import ae.sharjah.digital.request.promise.DeadlineRulesFactory;
import ae.sharjah.digital.request.workflow.Decision;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Steps that every transition of a request takes, whichever party acts: lock the request, check the version, and after the
 * decision store the next version and record the transition. All of it belongs to one transaction, which the caller begins.
 */
@Component
class RequestTransition {
    private final Requests requests;
    private final TransitionRecorder recorder;
    private final ServiceVersions services;
    private final DeadlineRulesFactory deadlineRules;
    private final Clock clock;

    RequestTransition(
            Requests requests,
            TransitionRecorder recorder,
            ServiceVersions services,
            DeadlineRulesFactory deadlineRules,
            Clock clock) {
        this.requests = requests;
        this.recorder = recorder;
        this.services = services;
        this.deadlineRules = deadlineRules;
        this.clock = clock;
    }

    /**
     * Locks a request until the transaction ends.
     *
     * @param seenVersion the version that the caller has seen
     * @param accessible whether the caller may act on the request at all
     * @throws ProblemException 404, 412 with the current state
     */
    Request lock(RequestId id, long seenVersion, Predicate<Request> accessible) {
        Request current = requests.lock(id).filter(accessible).orElseThrow(ProblemException::notFound);
        if (current.version() != seenVersion) {
            throw Refusals.stale(current);
        }
        return current;
    }

    ServiceVersion serviceOf(Request request) {
        return services.version(request.serviceId(), request.serviceVersion());
    }

    DeadlineRules deadlineRules(ServiceVersion service) {
        return deadlineRules.forService(service);
    }

    /**
     * Stores and records an allowed transition.
     *
     * @param current the request as it was locked
     * @param changed the same request with what comes with the action, such as answers
     */
    Request complete(
            Request current,
            Request changed,
            ServiceVersion service,
            Decision.Allowed allowed,
            TransitionRecorder.Initiator initiator,
            Instant now) {
        Request next = changed.afterDecision(
                service.workflow(),
                allowed,
                initiator.reasonCode(),
                initiator.fields(),
                deadlineRules.forService(service),
                now);
        requests.update(next);
        recorder.record(current, next, allowed, service, initiator);
        return next;
    }

    /** Returns the time; the clock counts microseconds, as the database does, so a response now and a later read are equal. */
    Instant now() {
        return clock.instant();
    }
}
