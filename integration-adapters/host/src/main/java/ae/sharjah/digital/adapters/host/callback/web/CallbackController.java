package ae.sharjah.digital.adapters.host.callback.web;

import ae.sharjah.digital.adapters.host.callback.AgencyResults;
import ae.sharjah.digital.adapters.host.callback.api.AgencyCallbacksApi;
import ae.sharjah.digital.adapters.host.callback.api.AgencyResult;
import ae.sharjah.digital.adapters.host.result.Answer;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** Takes agencies' results. */
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
            AgencyResult result) {
        Answer answer = ResultReading.answer(result);
        var reception =
                results.receive(connection, result.getResultId(), result.getDispatchId(), digest(result), answer);
        return switch (reception) {
            case TAKEN -> ResponseEntity.noContent().build();
            case UNKNOWN -> throw ProblemException.notFound();
            case TOO_LATE -> throw ProblemException.conflict("dispatch-decided");
            case REUSED -> throw ProblemException.conflict("result-id-reused");
        };
    }

    /** Of the content rather than the bytes: a repetition may be written otherwise. */
    private static byte[] digest(AgencyResult result) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(result.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
