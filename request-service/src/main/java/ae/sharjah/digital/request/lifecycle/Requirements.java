package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.problem.Fault;
import ae.sharjah.digital.platform.problem.ProblemException;
import ae.sharjah.digital.platform.problem.TextByLanguage;
import ae.sharjah.digital.platform.security.Caller;
import ae.sharjah.digital.request.catalogue.ServiceVersion;
import ae.sharjah.digital.request.form.AnswersCheck;
import ae.sharjah.digital.request.rules.ServiceRules;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a service requires of whoever applies: how surely they are known, answers that fit, conditions that are met. */
@Component
class Requirements {
    private static final String ANSWERS = "/answers";

    private final AnswersCheck answers;
    private final ServiceRules rules;

    Requirements(AnswersCheck answers, ServiceRules rules) {
        this.answers = answers;
        this.rules = rules;
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
                        new TextByLanguage(one.reason())))
                .toList();
        if (!unmet.isEmpty()) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "not-eligible")
                    .withFaults(unmet);
        }
    }
}
