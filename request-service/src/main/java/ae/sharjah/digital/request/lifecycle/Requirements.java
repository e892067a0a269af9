package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.catalogue.DegradedMode;
import ae.sharjah.digital.request.catalogue.ServiceVersion;
import ae.sharjah.digital.request.connection.Reachability;
import ae.sharjah.digital.request.form.AnswersCheck;
import ae.sharjah.digital.request.rules.ServiceRules;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a service requires of whoever applies: how surely they are known, answers that fit, conditions that are met. */
@Component
class Requirements {
    private static final String ANSWERS = "/answers";
    private static final String TRIED_AGAIN_AFTER_SECONDS = "60";

    private final AnswersCheck answers;
    private final ServiceRules rules;
    private final Reachability reachability;

    Requirements(AnswersCheck answers, ServiceRules rules, Reachability reachability) {
        this.answers = answers;
        this.rules = rules;
        this.reachability = reachability;
    }

    /**
     * SOP1 is the weakest; whoever has none is held for the weakest of all.
     *
     * @return the caller's
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
     * What the service allows while its agency's system is away: with {@code queue} everything, with {@code read-only} no
     * submission, with {@code closed} not even a draft.
     *
     * @throws ProblemException 503 {@code service-closed} or {@code service-read-only}
     */
    void requireOpen(ServiceVersion service, boolean submits) {
        DegradedMode mode = service.degradedMode() == null ? DegradedMode.QUEUE : service.degradedMode();
        String connection = service.connection();
        if (mode == DegradedMode.QUEUE || connection == null) {
            return;
        }
        if (submits || mode == DegradedMode.CLOSED) {
            reachability.awaySince(connection).ifPresent(_ -> {
                throw ProblemException.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                mode == DegradedMode.CLOSED ? "service-closed" : "service-read-only",
                                new LocalizedText(service.agency().name()))
                        .withHeader(HttpHeaders.RETRY_AFTER, TRIED_AGAIN_AFTER_SECONDS);
            });
        }
    }

    /** @throws ProblemException 422 with every fault of the answers */
    void requireFitting(ServiceVersion service, Request request) {
        requireFitting(service, request, List.of());
    }

    /**
     * @param ofEnclosures what is missing beside the answers
     * @throws ProblemException 422 with every fault of the answers, and what is missing
     */
    void requireFitting(ServiceVersion service, Request request, List<Fault> ofEnclosures) {
        List<Fault> faults = new ArrayList<>(answers.faults(service, request.answers()));
        faults.addAll(ofEnclosures);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** @throws ProblemException 422 {@code not-eligible} with every condition that is not met, as the service says it */
    void requireEligible(ServiceVersion service, Request request) {
        List<Fault> unmet = rules.unmet(service, request.answers(), request.assurance()).stream()
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
