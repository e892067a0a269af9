package ae.sharjah.digital.request.desk.web;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.api.agency.AttachmentResource;
import ae.sharjah.digital.request.api.agency.DocumentResource;
import ae.sharjah.digital.request.api.agency.HandledRequestResource;
import ae.sharjah.digital.request.api.agency.HistoryEntryResource;
import ae.sharjah.digital.request.api.agency.NoteResource;
import ae.sharjah.digital.request.api.agency.OfferedActionResource;
import ae.sharjah.digital.request.api.agency.StepStatusResource;
import ae.sharjah.digital.request.attachment.Attachment;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.desk.OfficerNote;
import ae.sharjah.digital.request.history.History;
import ae.sharjah.digital.request.history.Step;
import ae.sharjah.digital.request.history.StepTexts;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.lifecycle.InformationRequest;
import ae.sharjah.digital.request.lifecycle.OfficerActions;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Party;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests as their officers see them. */
@Component
class OfficerRequestViews {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ServiceVersions services;
    private final StepTexts texts;
    private final History history;
    private final TaskViews tasks;
    private final JsonMapper json;

    OfficerRequestViews(ServiceVersions services, StepTexts texts, History history, TaskViews tasks, JsonMapper json) {
        this.services = services;
        this.texts = texts;
        this.history = history;
        this.tasks = tasks;
        this.json = json;
    }

    HandledRequestResource detail(Request request, List<OfficerActions.OfferedAction> offered) {
        ServiceVersion service = service(request);
        String reason = request.reasonCode();
        return new HandledRequestResource()
                .state(tasks.requestState(request))
                .answers(toMap(request.answers()))
                .form(toMap(service.form().schema()))
                .documents(Stream.concat(
                                service.documents().stream().map(ServiceVersion.Document::code),
                                Stream.of(InformationRequest.OTHER))
                        .map(code -> document(code, service))
                        .toList())
                .actions(
                        offered.stream().map(OfficerRequestViews::offeredAction).toList())
                .reason(
                        reason == null
                                ? null
                                : history.lastStepWithReason(request.id(), reason, null)
                                        .map(step -> texts.reason(step, service))
                                        .orElse(null));
    }

    private Map<String, Object> toMap(JsonNode tree) {
        return json.convertValue(tree, OBJECT);
    }

    private ServiceVersion service(Request request) {
        return services.version(request.serviceId(), request.serviceVersion());
    }

    private static DocumentResource document(String code, ServiceVersion service) {
        return new DocumentResource().code(code).label(InformationRequest.label(code, service));
    }

    private static OfferedActionResource offeredAction(OfficerActions.OfferedAction offered) {
        var view = new OfferedActionResource()
                .action(offered.actionRef().code())
                .branch(offered.actionRef().branch())
                .label(offered.action().label())
                .requires(offered.action().requires().stream()
                        .sorted()
                        .flatMap(OfficerRequestViews::requiredInput)
                        .toList())
                .asks(offered.asksApplicant());
        view.refusal(null);
        switch (offered.refusal()) {
            case null -> {
                // not refused
            }
            case Decision.Refusal.FourEyes(var _) -> view.refusedBy(OfferedActionResource.RefusedByEnum.FOUR_EYES);
            case Decision.Refusal.ConditionNotMet(var refusal) ->
                view.refusedBy(OfferedActionResource.RefusedByEnum.CONDITION).refusal(refusal);
            case Decision.Refusal.ConditionUndecided() -> view.refusedBy(OfferedActionResource.RefusedByEnum.CONDITION);
            case Decision.Refusal.NotInThisStage(),
                    Decision.Refusal.BranchRequired(var _),
                    Decision.Refusal.WrongParty(var _),
                    Decision.Refusal.RoleRequired(var _),
                    Decision.Refusal.MissingInputs(var _, var _, var _) ->
                throw new IllegalStateException("offered although refused: " + offered);
        }
        return view;
    }

    /** Returns the input that an officer must provide; answers are the applicant's. */
    private static Stream<OfferedActionResource.RequiresEnum> requiredInput(Input input) {
        return switch (input) {
            case ANSWERS -> Stream.empty();
            case REASON -> Stream.of(OfferedActionResource.RequiresEnum.REASON);
            case REASON_CODE -> Stream.of(OfferedActionResource.RequiresEnum.REASON_CODE);
        };
    }

    /** @param names of the agency's officers, by id */
    HistoryEntryResource historyEntry(Step step, Request request, Map<PersonId, String> names) {
        ServiceVersion service = service(request);
        PersonId actor = step.actorId();
        List<String> fields = InformationRequest.fields(step.fields());
        List<String> documents = InformationRequest.documents(step.fields());
        return new HistoryEntryResource()
                .version(step.version())
                .at(TimestampColumns.utc(step.at()))
                .action(step.action())
                .label(texts.label(step, service.workflow()))
                .actor(HistoryEntryResource.ActorEnum.fromValue(step.actor().code()))
                .officer(
                        step.actor() == Party.OFFICER && actor != null
                                ? TaskViews.officerName(actor.value(), names.get(actor))
                                : null)
                .branch(step.branchMove() == null ? null : step.branchMove().branch())
                .branchLabel(texts.branchLabel(step, service.workflow()))
                .stage(step.stage())
                .stageLabel(service.workflow().stage(step.stage()).label())
                .status(StepStatusResource.fromValue(step.status().name()))
                .reason(texts.reason(step, service))
                .words(texts.words(step))
                .fields(fields.isEmpty() ? null : fields)
                .documents(
                        documents.isEmpty()
                                ? null
                                : documents.stream()
                                        .map(code -> document(code, service))
                                        .toList());
    }

    AttachmentResource attachment(Attachment attachment, Request request) {
        var file = attachment.file();
        return new AttachmentResource()
                .id(attachment.id().value())
                .document(attachment.document())
                .label(InformationRequest.label(attachment.document(), service(request)))
                .name(file.name().text())
                .mediaType(file.type().mediaType())
                .size(file.size())
                .sha256(file.sha256Hex())
                .state(AttachmentResource.StateEnum.fromValue(
                        attachment.state().name().toLowerCase(Locale.ROOT)))
                .createdAt(TimestampColumns.utc(attachment.createdAt()));
    }

    static NoteResource note(OfficerNote note) {
        return new NoteResource()
                .id(note.id().value())
                .text(note.text())
                .officer(TaskViews.officerName(note.officerId().value(), note.officerName()))
                .at(TimestampColumns.utc(note.at()));
    }

    static @Nullable PersonId actingOfficer(Step step) {
        return step.actor() == Party.OFFICER ? step.actorId() : null;
    }
}
