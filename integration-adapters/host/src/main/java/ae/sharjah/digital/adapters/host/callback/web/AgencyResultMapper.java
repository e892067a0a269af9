package ae.sharjah.digital.adapters.host.callback.web;

import ae.sharjah.digital.adapters.host.callback.api.AgencyResultResource;
import ae.sharjah.digital.adapters.host.callback.api.ResultReasonResource;
import ae.sharjah.digital.adapters.host.result.AgencyResponse;
import ae.sharjah.digital.adapters.spi.Decision;
import ae.sharjah.digital.adapters.spi.ReasonCode;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mapper from a callback body to an agency response. */
final class AgencyResultMapper {
    private AgencyResultMapper() {}

    /**
     * Maps a callback body.
     *
     * @throws ProblemException 422 naming the missing field
     */
    static AgencyResponse toAgencyResponse(AgencyResultResource result) {
        String reference = result.getAgencyReference();
        return switch (result.getType()) {
            case ACKNOWLEDGED -> {
                if (reference == null) {
                    throw missing("/agencyReference");
                }
                yield new AgencyResponse.Acknowledged(reference);
            }
            case DECIDED -> {
                if (result.getDecision() == null) {
                    throw missing("/decision");
                }
                yield switch (result.getDecision()) {
                    case APPROVED -> new AgencyResponse.Decided(reference, Decision.APPROVED, null);
                    case REJECTED ->
                        new AgencyResponse.Decided(
                                reference, Decision.REJECTED, requiredReason(result.getReasonCode()));
                };
            }
            case INFORMATION_REQUESTED ->
                new AgencyResponse.InformationRequested(
                        reference,
                        requiredReason(result.getReasonCode()),
                        result.getPointers() == null ? List.of() : result.getPointers());
        };
    }

    private static ReasonCode requiredReason(@Nullable ResultReasonResource reason) {
        if (reason == null) {
            throw missing("/reasonCode");
        }
        return ReasonCode.ofCode(reason.getValue()).orElseThrow();
    }

    private static ProblemException missing(String pointer) {
        return ProblemException.invalid(List.of(Fault.of(pointer, "required")));
    }
}
