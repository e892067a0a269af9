package ae.sharjah.digital.request.web;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.api.resident.AskedDocumentResource;
import ae.sharjah.digital.request.api.resident.BranchStateResource;
import ae.sharjah.digital.request.api.resident.WaitingOnResource;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.history.History;
import ae.sharjah.digital.request.history.PlatformTexts;
import ae.sharjah.digital.request.history.Step;
import ae.sharjah.digital.request.lifecycle.InformationRequest;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.promise.BranchState;
import ae.sharjah.digital.request.promise.WaitingOn;
import ae.sharjah.digital.request.reason.Reasons;
import ae.sharjah.digital.request.workflow.BranchStage;
import ae.sharjah.digital.request.workflow.Ending;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Stage;
import ae.sharjah.digital.request.workflow.StageNode;
import ae.sharjah.digital.request.workflow.State;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Views of the party that has to act, in the stage and in each of its branches. */
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

    /** Returns the branches in the order of the service's definition; null in a stage without branches. */
    @Nullable
    List<BranchStateResource> of(Request request, ServiceVersion service) {
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

    private BranchStateResource view(
            Request request,
            ServiceVersion service,
            String code,
            Map<String, String> label,
            BranchState in,
            BranchStage node) {
        WaitingOn waiting = in.waiting();
        Ending ends = node.ends();
        return new BranchStateResource()
                .branch(code)
                .label(label)
                .stage(in.stage())
                .stageLabel(node.label())
                .since(TimestampColumns.utc(in.since()))
                .ended(ends == null ? null : ended(ends))
                .waitingOn(waiting == null ? null : waitingOn(waiting, what(node), service))
                .reason(in.reasonCode() == null ? null : reason(request, service, code, in.reasonCode()));
    }

    private Map<String, String> reason(Request request, ServiceVersion service, String branch, String code) {
        Map<String, String> given = history.lastStepWithReason(request.id(), code, branch)
                .map(Step::reasonParameters)
                .orElse(Map.of());
        return reasons.text(code, given, service);
    }

    private static BranchStateResource.EndedEnum ended(Ending ends) {
        return switch (ends) {
            case PASSED -> BranchStateResource.EndedEnum.PASSED;
            case FAILED -> BranchStateResource.EndedEnum.FAILED;
        };
    }

    WaitingOnResource waitingOn(WaitingOn waiting, Map<String, String> what, ServiceVersion service) {
        return new WaitingOnResource()
                .party(WaitingOnResource.PartyEnum.fromValue(party(waiting.party())))
                .since(TimestampColumns.utc(waiting.since()))
                .until(TimestampColumns.utcOrNull(waiting.until()))
                .overdue(promises.isOver(waiting.until()))
                .what(what)
                .fields(fields(waiting.fields()))
                .documents(documents(waiting.fields(), service));
    }

    /** Returns the requested fields, or null where there are none. */
    static @Nullable List<String> fields(List<String> pointers) {
        List<String> fields = InformationRequest.fields(pointers);
        return fields.isEmpty() ? null : fields;
    }

    /** Returns the requested documents, or null where there are none. */
    static @Nullable List<AskedDocumentResource> documents(List<String> pointers, ServiceVersion service) {
        List<String> codes = InformationRequest.documents(pointers);
        return codes.isEmpty()
                ? null
                : codes.stream()
                        .map(code ->
                                new AskedDocumentResource().code(code).label(InformationRequest.label(code, service)))
                        .toList();
    }

    /**
     * Returns the text of the awaited action: the stage's, or that of the branch that waits for the applicant or a payment.
     * A party that no node names is the platform, after a failed hand-over.
     */
    Map<String, String> awaitedText(Request request, ServiceVersion service) {
        Stage stage = service.workflow().stage(request.stage());
        Party party = Objects.requireNonNull(request.waiting(), "waiting").party();
        List<StageNode> holding = service.workflow().openNodes(request.state()).values().stream()
                .filter(node -> node.owner() == party)
                .toList();
        if (holding.isEmpty()) {
            return texts.waiting().getOrDefault(UNDELIVERABLE, Map.of());
        }
        boolean outside = party == Party.APPLICANT || party == Party.PAYMENT;
        return what(outside ? holding.getFirst() : stage);
    }

    private static Map<String, String> what(StageNode node) {
        return Objects.requireNonNullElse(node.what(), node.label());
    }

    /** Returns the party's code for residents, for whom an officer and the agency's system are both the agency. */
    static String party(Party party) {
        return switch (party) {
            case APPLICANT -> "applicant";
            case OFFICER, AGENCY_SYSTEM -> "agency";
            case PAYMENT -> "payment";
            case PLATFORM -> "platform";
        };
    }
}
