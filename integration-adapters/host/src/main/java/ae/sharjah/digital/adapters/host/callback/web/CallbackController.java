package ae.sharjah.digital.adapters.host.callback.web;

import ae.sharjah.digital.adapters.host.callback.AgencyResults;
import ae.sharjah.digital.adapters.host.callback.api.AgencyCallbacksApi;
import ae.sharjah.digital.adapters.host.callback.api.AgencyResultResource;
import ae.sharjah.digital.adapters.host.result.AgencyResponse;
import ae.sharjah.digital.adapters.spi.DispatchId;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoint that receives results from agencies. */
@RestController
@PreAuthorize("denyAll()")
class CallbackController implements AgencyCallbacksApi {
    private final AgencyResults results;

    CallbackController(AgencyResults results) {
        this.results = results;
    }

    @Override
    @PreAuthorize("hasRole('agency') and authentication.name == #connection")
    public ResponseEntity<Void> receiveResult(
            String connection,
            String webhookId,
            String webhookTimestamp,
            String webhookSignature,
            AgencyResultResource result) {
        AgencyResponse response = AgencyResultMapper.toAgencyResponse(result);
        var reception = results.receive(
                connection, result.getResultId(), new DispatchId(result.getDispatchId()), digest(result), response);
        return switch (reception) {
            case ACCEPTED -> ResponseEntity.noContent().build();
            case UNKNOWN_DISPATCH -> throw ProblemException.notFound();
            case ALREADY_DECIDED -> throw ProblemException.conflict("dispatch-decided");
            case RESULT_ID_REUSED -> throw ProblemException.conflict("result-id-reused");
        };
    }

    /**
     * Computes the digest of the content rather than of the bytes, because a repetition may be serialised differently.
     */
    private static byte[] digest(AgencyResultResource result) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(result.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
