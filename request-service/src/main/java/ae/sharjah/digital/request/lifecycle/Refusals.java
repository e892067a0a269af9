package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import ae.sharjah.digital.request.catalogue.ServiceVersion;
import ae.sharjah.digital.request.workflow.Decision.Refusal;
import ae.sharjah.digital.request.workflow.Input;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Says why an action is refused. */
final class Refusals {
    private Refusals() {}

    /** How a request stands, told to whoever has seen an earlier state. */
    record Current(long version, String status, String stage) {
        static Current of(Request request) {
            return new Current(request.version(), request.status().name(), request.stage());
        }
    }

    static ProblemException of(Refusal refusal, Request request, ServiceVersion service) {
        return switch (refusal) {
            case Refusal.NotInThisStage() -> conflict("action-not-allowed", request);
            case Refusal.BranchNeeded(var branches) ->
                ProblemException.invalid(List.of(Fault.of("/branch", "branch-needed", String.join(", ", branches))));
            case Refusal.NotYours(var _) -> forbidden("action-not-yours");
            case Refusal.RoleNeeded(var _) -> forbidden("action-of-other-role");
            case Refusal.FourEyes(var _) -> forbidden("four-eyes");
            case Refusal.Missing missing -> ProblemException.invalid(faults(missing, service, "/reason"));
            case Refusal.ConditionFails(var texts) -> conflict("condition-not-met", request, new LocalizedText(texts));
            case Refusal.ConditionUndecided() -> conflict("condition-undecided", request);
        };
    }

    /** 412 with how the request stands now. */
    static ProblemException stale(Request request) {
        return seen(ETags.preconditionFailed(), request);
    }

    static ProblemException conflict(String code, Request request, Object... arguments) {
        return seen(ProblemException.conflict(code, arguments), request);
    }

    private static ProblemException seen(ProblemException problem, Request request) {
        return problem.withCurrent(Current.of(request)).withHeader(HttpHeaders.ETAG, ETags.tag(request.version()));
    }

    private static ProblemException forbidden(String code) {
        return ProblemException.of(HttpStatus.FORBIDDEN, code);
    }

    /** @param reason pointer to where a reason is given */
    static List<Fault> faults(Refusal.Missing missing, ServiceVersion service, String reason) {
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
