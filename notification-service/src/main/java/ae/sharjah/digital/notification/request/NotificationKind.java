package ae.sharjah.digital.notification.request;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Kind of notification about a request. */
enum NotificationKind {
    SUBMITTED("request.submitted"),
    IN_PROGRESS("request.in-progress"),
    INFORMATION_NEEDED("request.information-needed"),
    INFORMATION_PROVIDED("request.information-provided"),
    PAYMENT_NEEDED("request.payment-needed"),
    COMPLETED("request.completed"),
    REJECTED("request.rejected"),
    APPEAL_RECEIVED("request.appeal-received"),
    APPEAL_REJECTED("request.appeal-rejected"),
    WITHDRAWN("request.withdrawn"),
    EXPIRED("request.expired"),
    DRAFT_EXPIRES_SOON("request.draft-expires-soon"),
    ANSWER_DUE_SOON("request.answer-due-soon"),
    LATE("request.late"),
    COMPLAINT_ANSWERED("request.complaint-answered");

    /** Kinds that do not describe the status of a request and do not replace the latest kind that does. */
    private static final Set<NotificationKind> BESIDE_STATUS =
            EnumSet.of(DRAFT_EXPIRES_SOON, ANSWER_DUE_SOON, LATE, COMPLAINT_ANSWERED);

    private static final String REQUEST_INFORMATION = "request-information";

    private final String code;

    NotificationKind(String kind) {
        this.code = kind;
    }

    String code() {
        return code;
    }

    static List<String> codes() {
        return Stream.of(values()).map(NotificationKind::code).toList();
    }

    /** Returns the codes of the kinds that describe the status of a request. */
    static Set<String> statusCodes() {
        return EnumSet.complementOf(EnumSet.copyOf(BESIDE_STATUS)).stream()
                .map(NotificationKind::code)
                .collect(Collectors.toSet());
    }

    static Optional<NotificationKind> ofCode(String kind) {
        return Arrays.stream(values())
                .filter(notice -> notice.code.equals(kind))
                .findFirst();
    }

    /**
     * Returns the kind for an action that warns of a deadline; empty for all other actions and for deadlines that
     * concern only the agency.
     */
    static Optional<NotificationKind> ofDeadline(String action) {
        return Optional.ofNullable(
                switch (action) {
                    case "draft-expires-soon" -> DRAFT_EXPIRES_SOON;
                    case "answer-due-soon" -> ANSWER_DUE_SOON;
                    case "service-overdue" -> LATE;
                    default -> null;
                });
    }

    /**
     * Returns the kind for a request's status; empty if the person already knows it or does not need it.
     *
     * @param action action on the request; a further request for information is notified although one is already open
     * @param status the platform-wide status
     * @param entered whether the request entered another stage
     * @param last kind of the latest notification about the status of this request, or null
     */
    static Optional<NotificationKind> ofStatus(
            String action, String status, boolean entered, @Nullable NotificationKind last) {
        NotificationKind kind = switch (status) {
            case "SUBMITTED" -> isAppeal(entered, last) ? APPEAL_RECEIVED : afterSubmission(last);
            case "IN_PROGRESS" -> isAppeal(entered, last) ? APPEAL_RECEIVED : IN_PROGRESS;
            case "AWAITING_APPLICANT" -> INFORMATION_NEEDED;
            case "AWAITING_PAYMENT" -> PAYMENT_NEEDED;
            case "COMPLETED" -> COMPLETED;
            case "REJECTED" -> last == APPEAL_RECEIVED || last == APPEAL_REJECTED ? APPEAL_REJECTED : REJECTED;
            // A discarded or expired draft needs no notification.
            case "WITHDRAWN" -> last == null ? null : WITHDRAWN;
            case "EXPIRED" -> last == null ? null : EXPIRED;
            // Drafts, and statuses that this release does not know.
            default -> null;
        };
        return Optional.ofNullable(kind).filter(notice -> notice != last || action.equals(REQUEST_INFORMATION));
    }

    /**
     * Returns true if the change is an appeal: a rejected request continues only by an appeal, and a request that
     * leaves the appeal's stage is under review again.
     */
    private static boolean isAppeal(boolean entered, @Nullable NotificationKind last) {
        return last == REJECTED || last == APPEAL_REJECTED || (last == APPEAL_RECEIVED && !entered);
    }

    private static NotificationKind afterSubmission(@Nullable NotificationKind last) {
        return last == INFORMATION_NEEDED || last == INFORMATION_PROVIDED ? INFORMATION_PROVIDED : SUBMITTED;
    }
}
