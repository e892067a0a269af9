package ae.sharjah.digital.request.complaint.web;

import ae.sharjah.digital.request.api.resident.ComplaintCategories;
import ae.sharjah.digital.request.api.resident.ComplaintCategory;
import ae.sharjah.digital.request.api.resident.ComplaintStep;
import ae.sharjah.digital.request.api.resident.ComplaintSummary;
import ae.sharjah.digital.request.api.resident.ComplaintWaiting;
import ae.sharjah.digital.request.complaint.Complaint;
import ae.sharjah.digital.request.complaint.ComplaintSettings;
import ae.sharjah.digital.request.complaint.ComplaintState;
import ae.sharjah.digital.request.complaint.Complaints;
import ae.sharjah.digital.request.timestamp.TimestampColumns;
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

    ComplaintCategories categories() {
        return new ComplaintCategories()
                .items(settings.categories().entrySet().stream()
                        .map(category ->
                                new ComplaintCategory().code(category.getKey()).label(category.getValue()))
                        .toList());
    }

    ae.sharjah.digital.request.api.resident.Complaint detail(Complaint complaint) {
        return new ae.sharjah.digital.request.api.resident.Complaint()
                .id(complaint.id())
                .reference(complaint.reference())
                .requestId(complaint.requestId())
                .category(complaint.category())
                .categoryLabel(label(complaint.category()))
                .state(ae.sharjah.digital.request.api.resident.ComplaintState.fromValue(state(complaint)))
                .waitingOn(waitingOn(complaint))
                .mayBeReopened(complaint.state() == ComplaintState.ANSWERED && !complaint.reopened())
                .steps(complaints.steps(complaint.id()).stream()
                        .map(ComplaintViews::step)
                        .toList())
                .version(complaint.version())
                .createdAt(TimestampColumns.utc(complaint.createdAt()))
                .updatedAt(TimestampColumns.utc(complaint.updatedAt()));
    }

    ComplaintSummary summary(Complaint complaint) {
        return new ComplaintSummary()
                .id(complaint.id())
                .reference(complaint.reference())
                .requestId(complaint.requestId())
                .category(complaint.category())
                .categoryLabel(label(complaint.category()))
                .state(ae.sharjah.digital.request.api.resident.ComplaintState.fromValue(state(complaint)))
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

    private @Nullable ComplaintWaiting waitingOn(Complaint complaint) {
        return switch (complaint.state()) {
            case OPEN -> waitingOn(complaint, ComplaintWaiting.PartyEnum.AGENCY);
            case ANSWERED -> waitingOn(complaint, ComplaintWaiting.PartyEnum.APPLICANT);
            case CLOSED -> null;
        };
    }

    private ComplaintWaiting waitingOn(Complaint complaint, ComplaintWaiting.PartyEnum party) {
        return new ComplaintWaiting()
                .party(party)
                .since(TimestampColumns.utc(complaint.since()))
                .until(TimestampColumns.utc(complaint.until()))
                .overdue(isOverdue(complaint.until()));
    }

    private static ComplaintStep step(ae.sharjah.digital.request.complaint.ComplaintStep step) {
        return new ComplaintStep()
                .version(step.version())
                .at(TimestampColumns.utc(step.at()))
                .action(ComplaintStep.ActionEnum.fromValue(step.action().code()))
                .actor(actor(step.actor()))
                .words(step.words());
    }

    private static ComplaintStep.ActorEnum actor(Party party) {
        return switch (party) {
            case APPLICANT, PAYMENT -> ComplaintStep.ActorEnum.APPLICANT;
            case OFFICER, AGENCY_SYSTEM -> ComplaintStep.ActorEnum.AGENCY;
            case PLATFORM -> ComplaintStep.ActorEnum.PLATFORM;
        };
    }
}
