package ae.sharjah.digital.request.web;

import ae.sharjah.digital.request.api.resident.AskedDocument;
import ae.sharjah.digital.request.api.resident.BranchState;
import ae.sharjah.digital.request.api.resident.WaitingOn;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.lifecycle.InformationRequest;
import ae.sharjah.digital.request.history.History;
import ae.sharjah.digital.request.promise.BranchState;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.history.Step;
import ae.sharjah.digital.request.history.PlatformTexts;
import ae.sharjah.digital.request.promise.WaitingOn;
import ae.sharjah.digital.request.reason.Reasons;
import ae.sharjah.digital.request.workflow.BranchStage;
import ae.sharjah.digital.request.workflow.Ending;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.StageNode;
import ae.sharjah.digital.request.workflow.Stage;
import ae.sharjah.digital.request.workflow.State;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who holds the ball, in the stage and in each of its branches. */
@Component
class BranchViews {
    private static final String UNDELIVERABLE = "undeliverable";

    private final PlatformTexts texts;
    private final Reasons reasons;
    private final History history;
    private final PromiseViews promises;

    BranchViews(PlatformTexts texts, Reasons reasons, History history, PromiseViews promises) {
        this.texts = texts;
        this.reasons = reasons;
        this.history = history;
        this.promises = promises;
    }

    /** In the order the service lists them; null in a stage without. */
    @Nullable
    List<BranchState> of(Request request, ServiceVersion service) {
        if (request.branches().isEmpty()) {
            return null;
        }
        State state = request.state();
        Stage stage = service.workflow().stage(request.stage());
        return stage.branches().entrySet().stream()
                .map(branch -> view(
                        request,
                        service,
                        branch.getKey(),
                        branch.getValue().label(),
                        Objects.requireNonNull(request.branches().get(branch.getKey()), branch.getKey()),
                        service.workflow().branchStage(state, branch.getKey())))
                .toList();
    }

    private BranchState view(
            Request request,
            ServiceVersion service,
            String code,
            Map<String, String> label,
            BranchState in,
            BranchStage place) {
        WaitingOn waiting = in.waiting();
        Ending ends = place.ends();
        return new BranchState()
                .branch(code)
                .label(label)
                .stage(in.stage())
                .stageLabel(place.label())
                .since(RequestViews.utc(in.since()))
                .ended(ends == null ? null : ended(ends))
                .waitingOn(waiting == null ? null : waitingOn(waiting, what(place), service))
                .reason(in.reasonCode() == null ? null : reason(request, service, code, in.reasonCode()));
    }

    private Map<String, String> reason(Request request, ServiceVersion service, String branch, String code) {
        Map<String, String> given = history.lastStepWithReason(request.id(), code, branch)
                .map(Step::reasonParameters)
                .orElse(Map.of());
        return reasons.text(code, given, service);
    }

    private static BranchState.EndedEnum ended(Ending ends) {
        return switch (ends) {
            case PASSED -> BranchState.EndedEnum.PASSED;
            case FAILED -> BranchState.EndedEnum.FAILED;
        };
    }

    WaitingOn waitingOn(WaitingOn waiting, Map<String, String> what, ServiceVersion service) {
        return new WaitingOn()
                .party(WaitingOn.PartyEnum.fromValue(party(waiting.party())))
                .since(RequestViews.utc(waiting.since()))
                .until(RequestViews.utc(waiting.until()))
                .overdue(promises.isOver(waiting.until()))
                .what(what)
                .fields(fields(waiting.fields()))
                .documents(documents(waiting.fields(), service));
    }

    /** Null where none is asked about. */
    static @Nullable List<String> fields(List<String> pointers) {
        List<String> fields = InformationRequest.fields(pointers);
        return fields.isEmpty() ? null : fields;
    }

    /** Null where none is asked for. */
    static @Nullable List<AskedDocument> documents(List<String> pointers, ServiceVersion service) {
        List<String> codes = InformationRequest.documents(pointers);
        return codes.isEmpty()
                ? null
                : codes.stream()
                        .map(code -> new AskedDocument().code(code).label(InformationRequest.label(code, service)))
                        .toList();
    }

    /**
     * What is awaited in words: the stage's, or that of the branch which waits for the applicant or a payment. A party
     * that no place names is the platform, after a failed hand-over.
     */
    Map<String, String> awaitedText(Request request, ServiceVersion service) {
        Stage stage = service.workflow().stage(request.stage());
        Party party = Objects.requireNonNull(request.waiting(), "waiting").party();
        List<StageNode> holding = service.workflow().openNodes(request.state()).values().stream()
                .filter(place -> place.owner() == party)
                .toList();
        if (holding.isEmpty()) {
            return texts.waiting().getOrDefault(UNDELIVERABLE, Map.of());
        }
        boolean outside = party == Party.APPLICANT || party == Party.PAYMENT;
        return what(outside ? holding.getFirst() : stage);
    }

    private static Map<String, String> what(StageNode place) {
        return Objects.requireNonNullElse(place.what(), place.label());
    }

    /** To a resident an officer and the agency's system are both the agency. */
    static String party(Party party) {
        return switch (party) {
            case APPLICANT -> "applicant";
            case OFFICER, AGENCY_SYSTEM -> "agency";
            case PAYMENT -> "payment";
            case PLATFORM -> "platform";
        };
    }
}
