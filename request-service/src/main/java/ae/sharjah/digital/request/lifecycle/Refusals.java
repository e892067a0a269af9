package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.workflow.Decision.Refusal;
import ae.sharjah.digital.request.workflow.Input;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Problems for refused actions. */
final class Refusals {
    private Refusals() {}

    /** Current state of a request, sent to clients that have seen an earlier one. */
    record CurrentState(long version, String status, String stage) {
        static CurrentState of(Request request) {
            return new CurrentState(request.version(), request.status().name(), request.stage());
        }
    }

    static ProblemException of(Refusal refusal, Request request, ServiceVersion service) {
        return switch (refusal) {
            case Refusal.NotInThisStage() -> conflict("action-not-allowed", request);
            case Refusal.BranchRequired(var branches) ->
                ProblemException.invalid(List.of(Fault.of("/branch", "branch-needed", String.join(", ", branches))));
            case Refusal.WrongParty(var _) -> forbidden("action-not-yours");
            case Refusal.RoleRequired(var _) -> forbidden("action-of-other-role");
            case Refusal.FourEyes(var _) -> forbidden("four-eyes");
            case Refusal.MissingInputs missing -> ProblemException.invalid(faults(missing, service, "/reason"));
            case Refusal.ConditionNotMet(var texts) -> conflict("condition-not-met", request, new LocalizedText(texts));
            case Refusal.ConditionUndecided() -> conflict("condition-undecided", request);
        };
    }

    /** Returns a 412 with the request's current state. */
    static ProblemException stale(Request request) {
        return withCurrentState(ETags.preconditionFailed(), request);
    }

    static ProblemException conflict(String code, Request request, Object... arguments) {
        return withCurrentState(ProblemException.conflict(code, arguments), request);
    }

    private static ProblemException withCurrentState(ProblemException problem, Request request) {
        return problem.withCurrent(CurrentState.of(request)).withHeader(HttpHeaders.ETAG, ETags.tag(request.version()));
    }

    private static ProblemException forbidden(String code) {
        return ProblemException.of(HttpStatus.FORBIDDEN, code);
    }

    /**
     * Returns a fault for each missing input.
     *
     * @param reason pointer to the reason in the client's body
     */
    static List<Fault> faults(Refusal.MissingInputs missing, ServiceVersion service, String reason) {
        var faults = new ArrayList<Fault>();
        missing.inputs().stream().sorted().forEach(input -> faults.add(fault(input, reason)));
        missing.fields().stream()
                .sorted()
                .forEach(pointer -> faults.add(Fault.of("/answers" + pointer, "input.field")));
        missing.documents().stream()
                .sorted()
                .forEach(code ->
                        faults.add(Fault.of("", "input.document", new LocalizedText(service.documentLabel(code)))));
        return faults;
    }

    private static Fault fault(Input input, String reason) {
        return switch (input) {
            case ANSWERS -> Fault.of("/answers", "input.answers");
            case REASON -> Fault.of(reason, "input.reason");
            case REASON_CODE -> Fault.of("/reasonCode", "input.reason-code");
        };
    }
}
