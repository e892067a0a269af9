package ae.sharjah.digital.adapters.host.callback.web;

import ae.sharjah.digital.adapters.host.callback.api.AgencyResult;
import ae.sharjah.digital.adapters.host.callback.api.ResultReason;
import ae.sharjah.digital.adapters.host.result.Answer;
import ae.sharjah.digital.adapters.spi.Decision;
import ae.sharjah.digital.adapters.spi.ReasonCode;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a result into an answer, or says what it lacks. */
final class ResultReading {
    private ResultReading() {}

    /** @throws ProblemException 422 naming what is missing */
    static Answer answer(AgencyResult result) {
        String reference = result.getAgencyReference();
        return switch (result.getType()) {
            case ACKNOWLEDGED -> {
                if (reference == null) {
                    throw missing("/agencyReference");
                }
                yield new Answer.Acknowledged(reference);
            }
            case DECIDED -> {
                if (result.getDecision() == null) {
                    throw missing("/decision");
                }
                yield switch (result.getDecision()) {
                    case APPROVED -> new Answer.Decided(reference, Decision.APPROVED, null);
                    case REJECTED -> new Answer.Decided(reference, Decision.REJECTED, reason(result.getReasonCode()));
                };
            }
            case INFORMATION_REQUESTED ->
                new Answer.InformationRequested(
                        reference,
                        reason(result.getReasonCode()),
                        result.getPointers() == null ? List.of() : result.getPointers());
        };
    }

    private static ReasonCode reason(@Nullable ResultReason reason) {
        if (reason == null) {
            throw missing("/reasonCode");
        }
        return ReasonCode.of(reason.getValue()).orElseThrow();
    }

    private static ProblemException missing(String pointer) {
        return ProblemException.invalid(List.of(Fault.of(pointer, "required")));
    }
}
