package ae.sharjah.digital.request.representation;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.id.PrincipalId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.identity.CallerToken;
import ae.sharjah.digital.request.lifecycle.Applicant;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.Requests;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Access of callers to requests as applicants: to their own requests, and to those of principals they may act for. It calls
 * another service, so it is used before a transaction begins; the principal of a request never changes.
 */
@Component
public class ApplicantAccess {
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Requests requests;
    private final Representation representation;

    ApplicantAccess(Requests requests, Representation representation) {
        this.requests = requests;
        this.representation = representation;
    }

    /**
     * Returns a request that the caller may use.
     *
     * @throws ProblemException 404, 503 {@code representation-unknown}
     */
    public Request request(RequestId id) {
        return requests.find(id).filter(this::mayUse).orElseThrow(ProblemException::notFound);
    }

    /**
     * Returns the caller as the applicant of a request.
     *
     * @throws ProblemException 404, 503 {@code representation-unknown}
     */
    public Applicant applicantOf(RequestId requestId) {
        return new Applicant(caller(), request(requestId).personId());
    }

    /**
     * Requires that the caller may act for a principal, for a request that is to be created.
     *
     * @throws ProblemException 403 {@code may-not-act-for}, 503 {@code representation-unknown}
     */
    public void requireMayActFor(PrincipalId principal) {
        if (!mayActFor(principal)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "may-not-act-for");
        }
    }

    /** Returns all principals that the caller may act for; unknown while identity-service is unavailable. */
    public Principals principals() {
        return representation.principals();
    }

    private boolean mayUse(Request request) {
        return Optional.ofNullable(request.principal())
                .map(this::mayActFor)
                .orElseGet(() -> request.personId().value().equals(caller().id()));
    }

    private boolean mayActFor(PrincipalId principal) {
        if (principal.value().equals(caller().id())) {
            return true;
        }
        return switch (representation.statusFor(principal)) {
            case Representation.Status.MayAct() -> true;
            case Representation.Status.MayNotAct() -> false;
            case Representation.Status.Unknown() ->
                throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "representation-unknown")
                        .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        };
    }

    private static Caller caller() {
        return Caller.of(CallerToken.current());
    }
}
