package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import ae.sharjah.digital.request.catalog.DegradedMode;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.connection.Reachability;
import ae.sharjah.digital.request.form.AnswersValidator;
import ae.sharjah.digital.request.rules.ServiceRules;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Checks of what a service requires of applicants: assurance level, valid answers, eligibility. */
@Component
class SubmissionChecks {
    private static final String ANSWERS = "/answers";
    private static final String RETRY_AFTER_SECONDS = "60";

    private final AnswersValidator answers;
    private final ServiceRules rules;
    private final Reachability reachability;

    SubmissionChecks(AnswersValidator answers, ServiceRules rules, Reachability reachability) {
        this.answers = answers;
        this.rules = rules;
        this.reachability = reachability;
    }

    /**
     * Requires the service's assurance level. SOP1 is the weakest; a caller without a level counts as weaker than all.
     *
     * @return the caller's level
     * @throws ProblemException 403 {@code assurance-too-low}
     */
    String requireAssurance(Caller caller, ServiceVersion service) {
        String has = caller.assurance() == null ? "-" : caller.assurance();
        if (has.compareTo(service.assurance()) < 0) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "assurance-too-low", service.assurance(), has);
        }
        return has;
    }

    /**
     * Requires that the service is open. While its agency's system is unreachable, {@code queue} allows everything,
     * {@code read-only} no submission, and {@code closed} not even a draft.
     *
     * @throws ProblemException 503 {@code service-closed} or {@code service-read-only}
     */
    void requireServiceOpen(ServiceVersion service, boolean submits) {
        DegradedMode mode = service.degradedMode() == null ? DegradedMode.QUEUE : service.degradedMode();
        String connection = service.connection();
        if (mode == DegradedMode.QUEUE || connection == null) {
            return;
        }
        if (submits || mode == DegradedMode.CLOSED) {
            reachability.unreachableSince(connection).ifPresent(_ -> {
                throw ProblemException.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                mode == DegradedMode.CLOSED ? "service-closed" : "service-read-only",
                                new LocalizedText(service.agency().name()))
                        .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            });
        }
    }

    /** @throws ProblemException 422 with every fault of the answers */
    void requireValidAnswers(ServiceVersion service, Request request) {
        requireValidAnswers(service, request, List.of());
    }

    /**
     * Requires valid answers and documents.
     *
     * @param otherFaults faults other than those of the answers
     * @throws ProblemException 422 with every fault of the answers, and the other faults
     */
    void requireValidAnswers(ServiceVersion service, Request request, List<Fault> otherFaults) {
        List<Fault> faults = new ArrayList<>(answers.faults(service, request.answers()));
        faults.addAll(otherFaults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** @throws ProblemException 422 {@code not-eligible} with every condition that is not met, as the service says it */
    void requireEligible(ServiceVersion service, Request request) {
        List<Fault> unmet = rules.unmetConditions(service, request.answers(), request.assurance()).stream()
                .map(one -> Fault.of(
                        ANSWERS,
                        one.decided() ? "condition-unmet" : "condition-undecided",
                        new LocalizedText(one.reason())))
                .toList();
        if (!unmet.isEmpty()) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "not-eligible")
                    .withFaults(unmet);
        }
    }
}
