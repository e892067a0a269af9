package ae.sharjah.digital.request.web;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.api.resident.AgencyNameResource;
import ae.sharjah.digital.request.api.resident.DispatchResource;
import ae.sharjah.digital.request.api.resident.FeeDueResource;
import ae.sharjah.digital.request.api.resident.HistoryEntryResource;
import ae.sharjah.digital.request.api.resident.MoneyResource;
import ae.sharjah.digital.request.api.resident.RequestResource;
import ae.sharjah.digital.request.api.resident.RequestSummaryResource;
import ae.sharjah.digital.request.api.resident.StatusResource;
import ae.sharjah.digital.request.api.resident.WaitingOnResource;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.connection.Reachability;
import ae.sharjah.digital.request.dispatch.Dispatch;
import ae.sharjah.digital.request.dispatch.Dispatches;
import ae.sharjah.digital.request.history.History;
import ae.sharjah.digital.request.history.Step;
import ae.sharjah.digital.request.history.StepTexts;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.promise.WaitingOn;
import ae.sharjah.digital.request.rating.web.RatingViews;
import ae.sharjah.digital.request.reason.Reasons;
import ae.sharjah.digital.request.rules.ServiceRules;
import ae.sharjah.digital.request.workflow.Stage;
import ae.sharjah.digital.request.workflow.Status;
import ae.sharjah.digital.request.workflow.Workflow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Views of requests for residents. */
@Component
class RequestViews {
    private final ServiceVersions services;
    private final ServiceRules rules;
    private final StepTexts texts;
    private final Reasons reasons;
    private final History history;
    private final Dispatches dispatches;
    private final BranchViews branches;
    private final ActionViews actions;
    private final PromiseViews promises;
    private final DraftViews drafts;
    private final Reachability reachability;
    private final RatingViews ratings;
    private final JsonMapper json;

    RequestViews(
            ServiceVersions services,
            ServiceRules rules,
            StepTexts texts,
            Reasons reasons,
            History history,
            Dispatches dispatches,
            BranchViews branches,
            ActionViews actions,
            PromiseViews promises,
            DraftViews drafts,
            Reachability reachability,
            RatingViews ratings,
            JsonMapper json) {
        this.services = services;
        this.rules = rules;
        this.texts = texts;
        this.reasons = reasons;
        this.history = history;
        this.dispatches = dispatches;
        this.branches = branches;
        this.actions = actions;
        this.promises = promises;
        this.drafts = drafts;
        this.reachability = reachability;
        this.ratings = ratings;
        this.json = json;
    }

    RequestResource full(Request request) {
        ServiceVersion service = services.version(request.serviceId(), request.serviceVersion());
        Stage stage = service.workflow().stage(request.stage());
        var view = new RequestResource();
        view.id(request.id().value())
                .reference(request.reference())
                .serviceId(request.serviceId().value())
                .serviceVersion(request.serviceVersion())
                .serviceTitle(service.title())
                .agency(agency(service))
                .status(status(request.status()))
                .stage(request.stage())
                .stageLabel(stage.label())
                .waitingOn(waitingOn(request, service))
                .promise(promises.of(request))
                .expiresAt(promises.expiry(request))
                .version(request.version())
                .createdAt(TimestampColumns.utc(request.createdAt()))
                .submittedAt(TimestampColumns.utcOrNull(request.submittedAt()))
                .updatedAt(TimestampColumns.utc(request.updatedAt()))
                .answers(json.convertValue(request.answers(), new TypeReference<Map<String, Object>>() {}))
                .actions(actions.of(request, service))
                .branches(branches.of(request, service))
                .faults(drafts.faults(request, service))
                .fees(fees(request, service));
        drafts.origins(view, request, service);
        if (service.connection() != null) {
            dispatches.latest(request.id()).ifPresent(handOver -> view.dispatch(dispatch(handOver)));
        }
        view.rating(ratings.of(request));
        if (request.principal() != null) {
            view.onBehalfOf(request.principal().value())
                    .madeBy(request.personId().value());
        }
        reason(view, request, service);
        return view;
    }

    RequestSummaryResource summary(Request request) {
        ServiceVersion service = services.version(request.serviceId(), request.serviceVersion());
        Stage stage = service.workflow().stage(request.stage());
        return new RequestSummaryResource()
                .id(request.id().value())
                .reference(request.reference())
                .serviceId(request.serviceId().value())
                .serviceVersion(request.serviceVersion())
                .serviceTitle(service.title())
                .agency(agency(service))
                .status(status(request.status()))
                .stage(request.stage())
                .stageLabel(stage.label())
                .waitingOn(waitingOn(request, service))
                .promise(promises.of(request))
                .expiresAt(promises.expiry(request))
                .version(request.version())
                .createdAt(TimestampColumns.utc(request.createdAt()))
                .submittedAt(TimestampColumns.utcOrNull(request.submittedAt()))
                .updatedAt(TimestampColumns.utc(request.updatedAt()));
    }

    HistoryEntryResource historyEntry(Step step, Request request) {
        ServiceVersion service = services.version(request.serviceId(), request.serviceVersion());
        Workflow workflow = service.workflow();
        return new HistoryEntryResource()
                .version(step.version())
                .at(TimestampColumns.utc(step.at()))
                .action(step.action())
                .label(texts.label(step, workflow))
                .actor(HistoryEntryResource.ActorEnum.fromValue(BranchViews.party(step.actor())))
                .branch(step.branchMove() == null ? null : step.branchMove().branch())
                .branchLabel(texts.branchLabel(step, workflow))
                .fromStage(step.fromStage())
                .stage(step.stage())
                .stageLabel(workflow.stage(step.stage()).label())
                .status(status(step.status()))
                .reason(texts.reason(step, service))
                .words(texts.words(step))
                .fields(BranchViews.fields(step.fields()))
                .documents(BranchViews.documents(step.fields(), service));
    }

    /**
     * Sets the reason with the officer's own words; the request itself stores only the reason's code. Words without a
     * code, such as those of a decision about an appeal, are set too.
     */
    private void reason(RequestResource view, Request request, ServiceVersion service) {
        String code = request.reasonCode();
        Optional<Step> said = code != null
                ? history.lastStepWithReason(request.id(), code, null)
                : isResult(request) ? history.lastStepInto(request.id(), request.stage()) : Optional.empty();
        // Set even when there is none: the generated type starts with an empty text.
        view.decisionReason(
                code == null
                        ? null
                        : reasons.text(code, said.map(Step::reasonParameters).orElse(Map.of()), service));
        view.decisionWords(said.map(Step::reasonText).orElse(null));
    }

    /** Returns whether an agency may have explained the present stage: a decision, or a question to the applicant. */
    private static boolean isResult(Request request) {
        return request.status().ended() || request.status() == Status.AWAITING_APPLICANT;
    }

    private @Nullable WaitingOnResource waitingOn(Request request, ServiceVersion service) {
        WaitingOn waiting = request.waiting();
        return waiting == null ? null : branches.waitingOn(waiting, branches.awaitedText(request, service), service);
    }

    private @Nullable List<FeeDueResource> fees(Request request, ServiceVersion service) {
        return service.fees().isEmpty()
                ? null
                : service.fees().stream()
                        .map(fee -> new FeeDueResource()
                                .code(fee.code())
                                .label(fee.label())
                                .note(fee.note())
                                .amount(rules.amount(service, fee, request.answers())
                                        .map(RequestViews::dirhams)
                                        .orElse(null)))
                        .toList();
    }

    private static MoneyResource dirhams(BigDecimal amount) {
        return new MoneyResource().amount(amount.toPlainString()).currency("AED");
    }

    private static AgencyNameResource agency(ServiceVersion service) {
        return new AgencyNameResource()
                .id(service.agency().id())
                .name(service.agency().name())
                .kind(AgencyNameResource.KindEnum.fromValue(service.agency().kind()));
    }

    private DispatchResource dispatch(Dispatch dispatch) {
        return new DispatchResource()
                .state(DispatchResource.StateEnum.fromValue(
                        dispatch.state().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .since(TimestampColumns.utc(dispatch.since()))
                .agencyReference(dispatch.agencyReference())
                .awaySince(TimestampColumns.utcOrNull(
                        reachability.unreachableSince(dispatch.connection()).orElse(null)));
    }

    private static StatusResource status(Status status) {
        return StatusResource.fromValue(status.name());
    }
}
