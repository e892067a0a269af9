package ae.sharjah.digital.request.web;

import ae.sharjah.digital.request.api.resident.AgencyName;
import ae.sharjah.digital.request.api.resident.AvailableAction;
import ae.sharjah.digital.request.api.resident.HistoryEntry;
import ae.sharjah.digital.request.api.resident.RequestSummary;
import ae.sharjah.digital.request.api.resident.Status;
import ae.sharjah.digital.request.api.resident.WaitingOn;
import ae.sharjah.digital.request.catalogue.ServiceVersion;
import ae.sharjah.digital.request.catalogue.ServiceVersions;
import ae.sharjah.digital.request.dispatch.Dispatch;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.Step;
import ae.sharjah.digital.request.lifecycle.Texts;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Workflow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Requests as residents see them. */
@Component
class RequestViews {
    private final ServiceVersions services;
    private final Texts texts;
    private final JsonMapper json;

    RequestViews(ServiceVersions services, Texts texts, JsonMapper json) {
        this.services = services;
        this.texts = texts;
        this.json = json;
    }

    ae.sharjah.digital.request.api.resident.Request whole(Request request, Optional<Dispatch> dispatch) {
        ServiceVersion service = services.version(request.serviceId(), request.serviceVersion());
        Workflow.Stage stage = service.workflow().stage(request.stage());
        var view = new ae.sharjah.digital.request.api.resident.Request();
        view.id(request.id())
                .reference(request.reference())
                .serviceId(request.serviceId())
                .serviceVersion(request.serviceVersion())
                .serviceTitle(service.title())
                .agency(agency(service))
                .status(status(request.status()))
                .stage(request.stage())
                .stageLabel(stage.label())
                .waitingOn(waitingOn(request, stage))
                .version(request.version())
                .createdAt(utc(request.createdAt()))
                .submittedAt(utc(request.submittedAt()))
                .updatedAt(utc(request.updatedAt()))
                .answers(json.convertValue(request.answers(), new TypeReference<Map<String, Object>>() {}))
                .actions(actions(stage));
        dispatch.ifPresent(handOver -> view.dispatch(dispatch(handOver)));
        // Said even when there is none: the generated type begins with an empty text.
        view.decisionReason(request.reasonCode() == null ? null : texts.reason(request.reasonCode()));
        return view;
    }

    RequestSummary summary(Request request) {
        ServiceVersion service = services.version(request.serviceId(), request.serviceVersion());
        Workflow.Stage stage = service.workflow().stage(request.stage());
        return new RequestSummary()
                .id(request.id())
                .reference(request.reference())
                .serviceId(request.serviceId())
                .serviceVersion(request.serviceVersion())
                .serviceTitle(service.title())
                .agency(agency(service))
                .status(status(request.status()))
                .stage(request.stage())
                .stageLabel(stage.label())
                .waitingOn(waitingOn(request, stage))
                .version(request.version())
                .createdAt(utc(request.createdAt()))
                .submittedAt(utc(request.submittedAt()))
                .updatedAt(utc(request.updatedAt()));
    }

    HistoryEntry entry(Step step, Request request) {
        Workflow workflow =
                services.version(request.serviceId(), request.serviceVersion()).workflow();
        return new HistoryEntry()
                .version(step.version())
                .at(utc(step.at()))
                .action(step.action())
                .label(label(step, workflow))
                .actor(HistoryEntry.ActorEnum.fromValue(party(step.actor())))
                .fromStage(step.fromStage())
                .stage(step.stage())
                .stageLabel(workflow.stage(step.stage()).label())
                .status(status(step.status()))
                .reason(reason(step))
                .fields(step.fields().isEmpty() ? null : step.fields());
    }

    /** A step of the platform's own has its text here; all others are worded by the workflow. */
    private Map<String, String> label(Step step, Workflow workflow) {
        Map<String, String> own = texts.steps().get(step.action());
        if (own != null || step.fromStage() == null) {
            return Objects.requireNonNullElse(own, Map.of());
        }
        var action = workflow.stage(step.fromStage()).actions().get(step.action());
        return action == null ? Map.of() : action.label();
    }

    private @Nullable Map<String, String> reason(Step step) {
        if (step.reasonText() != null) {
            // The applicant's own words are in whatever language they are.
            return Map.of("ar", step.reasonText(), "en", step.reasonText());
        }
        return step.reasonCode() == null ? null : texts.reason(step.reasonCode());
    }

    private @Nullable WaitingOn waitingOn(Request request, Workflow.Stage stage) {
        Request.Waiting waiting = request.waiting();
        if (waiting == null) {
            return null;
        }
        // The stage's owner waits for what the stage says; any other is the platform, after a failed hand-over.
        Map<String, String> what = waiting.party() == stage.owner()
                ? Objects.requireNonNullElse(stage.what(), stage.label())
                : texts.waiting().getOrDefault("undeliverable", Map.of());
        return new WaitingOn()
                .party(WaitingOn.PartyEnum.fromValue(party(waiting.party())))
                .since(utc(waiting.since()))
                .until(utc(waiting.until()))
                .what(what)
                .fields(waiting.fields().isEmpty() ? null : waiting.fields());
    }

    private static List<AvailableAction> actions(Workflow.Stage stage) {
        return stage.actions().entrySet().stream()
                .filter(action -> action.getValue().by() == Party.APPLICANT)
                .map(action -> new AvailableAction()
                        .action(action.getKey())
                        .label(action.getValue().label())
                        .requires(action.getValue().requires().stream()
                                .sorted()
                                .map(RequestViews::input)
                                .toList()))
                .toList();
    }

    private static AvailableAction.RequiresEnum input(Input input) {
        return switch (input) {
            case ANSWERS -> AvailableAction.RequiresEnum.ANSWERS;
            case REASON -> AvailableAction.RequiresEnum.REASON;
        };
    }

    private static AgencyName agency(ServiceVersion service) {
        return new AgencyName()
                .id(service.agency().id())
                .name(service.agency().name())
                .kind(AgencyName.KindEnum.fromValue(service.agency().kind()));
    }

    private static ae.sharjah.digital.request.api.resident.Dispatch dispatch(Dispatch dispatch) {
        return new ae.sharjah.digital.request.api.resident.Dispatch()
                .state(ae.sharjah.digital.request.api.resident.Dispatch.StateEnum.fromValue(
                        dispatch.state().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .since(utc(dispatch.since()))
                .agencyReference(dispatch.agencyReference());
    }

    private static Status status(ae.sharjah.digital.request.workflow.Status status) {
        return Status.fromValue(status.name());
    }

    /** To a resident an officer and the agency's system are both the agency. */
    private static String party(Party party) {
        return switch (party) {
            case APPLICANT -> "applicant";
            case OFFICER, AGENCY_SYSTEM -> "agency";
            case PAYMENT -> "payment";
            case PLATFORM -> "platform";
        };
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
