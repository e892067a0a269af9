package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.workflow.ActionRef;
import ae.sharjah.digital.request.workflow.Actor;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Input;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Decision on an applicant's action, with refusals as problems. */
@Component
class ApplicantDecider {
    private final TransitionDecider decider;
    private final SubmissionChecks checks;

    ApplicantDecider(TransitionDecider decider, SubmissionChecks checks) {
        this.decider = decider;
        this.checks = checks;
    }

    /**
     * Returns the allowed transition.
     *
     * @param current the request as it is stored
     * @param changed the same request with what comes with the action
     * @throws ProblemException 409 with the current state, 403 {@code action-not-yours}, 422
     */
    Decision.Allowed requireAllowed(
            PersonId person,
            Request current,
            Request changed,
            ServiceVersion service,
            ActionRef actionRef,
            Set<Input> inputs,
            Set<String> fields) {
        return switch (decider.decide(changed, service, actionRef, Actor.APPLICANT, person, inputs, fields)) {
            case Decision.Allowed allowed -> allowed;
            case Decision.Refused(var reason) -> {
                if (reason instanceof Decision.Refusal.ConditionUndecided) {
                    // Answers that do not fit the form are the better explanation.
                    checks.requireValidAnswers(service, changed);
                }
                throw Refusals.of(reason, current, service);
            }
        };
    }
}
