package ae.sharjah.digital.request.complaint.web;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.api.resident.ComplaintCategoriesResource;
import ae.sharjah.digital.request.api.resident.ComplaintCategoryResource;
import ae.sharjah.digital.request.api.resident.ComplaintResource;
import ae.sharjah.digital.request.api.resident.ComplaintStateResource;
import ae.sharjah.digital.request.api.resident.ComplaintStepResource;
import ae.sharjah.digital.request.api.resident.ComplaintSummaryResource;
import ae.sharjah.digital.request.api.resident.ComplaintWaitingResource;
import ae.sharjah.digital.request.complaint.Complaint;
import ae.sharjah.digital.request.complaint.ComplaintSettings;
import ae.sharjah.digital.request.complaint.ComplaintState;
import ae.sharjah.digital.request.complaint.ComplaintStep;
import ae.sharjah.digital.request.complaint.Complaints;
import ae.sharjah.digital.request.workflow.Party;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Complaints as residents see them. */
@Component
class ComplaintViews {
    private final Complaints complaints;
    private final ComplaintSettings settings;
    private final Clock clock;

    ComplaintViews(Complaints complaints, ComplaintSettings settings, Clock clock) {
        this.complaints = complaints;
        this.settings = settings;
        this.clock = clock;
    }

    ComplaintCategoriesResource categories() {
        return new ComplaintCategoriesResource()
                .items(settings.categories().entrySet().stream()
                        .map(category -> new ComplaintCategoryResource()
                                .code(category.getKey())
                                .label(category.getValue()))
                        .toList());
    }

    ComplaintResource detail(Complaint complaint) {
        return new ComplaintResource()
                .id(complaint.id().value())
                .reference(complaint.reference())
                .requestId(complaint.requestId().value())
                .category(complaint.category())
                .categoryLabel(label(complaint.category()))
                .state(ComplaintStateResource.fromValue(state(complaint)))
                .waitingOn(waitingOn(complaint))
                .mayBeReopened(complaint.state() == ComplaintState.ANSWERED && !complaint.reopened())
                .steps(complaints.steps(complaint.id()).stream()
                        .map(ComplaintViews::step)
                        .toList())
                .version(complaint.version())
                .createdAt(TimestampColumns.utc(complaint.createdAt()))
                .updatedAt(TimestampColumns.utc(complaint.updatedAt()));
    }

    ComplaintSummaryResource summary(Complaint complaint) {
        return new ComplaintSummaryResource()
                .id(complaint.id().value())
                .reference(complaint.reference())
                .requestId(complaint.requestId().value())
                .category(complaint.category())
                .categoryLabel(label(complaint.category()))
                .state(ComplaintStateResource.fromValue(state(complaint)))
                .waitingOn(waitingOn(complaint))
                .version(complaint.version())
                .createdAt(TimestampColumns.utc(complaint.createdAt()))
                .updatedAt(TimestampColumns.utc(complaint.updatedAt()));
    }

    /** Returns the label of a category; a category that has been removed from the list is shown by its code. */
    Map<String, String> label(String category) {
        return settings.categories().getOrDefault(category, Map.of("ar", category, "en", category));
    }

    static String state(Complaint complaint) {
        return complaint.state().name().toLowerCase(Locale.ROOT);
    }

    boolean isOverdue(@Nullable Instant until) {
        return until != null && !until.isAfter(clock.instant());
    }

    private @Nullable ComplaintWaitingResource waitingOn(Complaint complaint) {
        return switch (complaint.state()) {
            case OPEN -> waitingOn(complaint, ComplaintWaitingResource.PartyEnum.AGENCY);
            case ANSWERED -> waitingOn(complaint, ComplaintWaitingResource.PartyEnum.APPLICANT);
            case CLOSED -> null;
        };
    }

    private ComplaintWaitingResource waitingOn(Complaint complaint, ComplaintWaitingResource.PartyEnum party) {
        return new ComplaintWaitingResource()
                .party(party)
                .since(TimestampColumns.utcOrNull(complaint.since()))
                .until(TimestampColumns.utcOrNull(complaint.until()))
                .overdue(isOverdue(complaint.until()));
    }

    private static ComplaintStepResource step(ComplaintStep step) {
        return new ComplaintStepResource()
                .version(step.version())
                .at(TimestampColumns.utc(step.at()))
                .action(ComplaintStepResource.ActionEnum.fromValue(step.action().code()))
                .actor(actor(step.actor()))
                .words(step.words());
    }

    private static ComplaintStepResource.ActorEnum actor(Party party) {
        return switch (party) {
            case APPLICANT, PAYMENT -> ComplaintStepResource.ActorEnum.APPLICANT;
            case OFFICER, AGENCY_SYSTEM -> ComplaintStepResource.ActorEnum.AGENCY;
            case PLATFORM -> ComplaintStepResource.ActorEnum.PLATFORM;
        };
    }
}
