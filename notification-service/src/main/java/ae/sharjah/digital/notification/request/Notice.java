package ae.sharjah.digital.notification.request;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people are told of their requests. */
enum Notice {
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

    /** They come beside the news of where a request stands, and do not take its place. */
    private static final Set<Notice> BESIDES =
            EnumSet.of(DRAFT_EXPIRES_SOON, ANSWER_DUE_SOON, LATE, COMPLAINT_ANSWERED);

    private static final String ASKS = "request-information";

    private final String kind;

    Notice(String kind) {
        this.kind = kind;
    }

    String kind() {
        return kind;
    }

    static List<String> kinds() {
        return Stream.of(values()).map(Notice::kind).toList();
    }

    /** The kinds that tell where a request stands. */
    static Set<String> kindsOfStatus() {
        return EnumSet.complementOf(EnumSet.copyOf(BESIDES)).stream()
                .map(Notice::kind)
                .collect(Collectors.toSet());
    }

    static Optional<Notice> ofKind(String kind) {
        return Arrays.stream(values())
                .filter(notice -> notice.kind.equals(kind))
                .findFirst();
    }

    /** What is told when time runs out for somebody; empty for every other action, and for what only the agency has to mind. */
    static Optional<Notice> ofTime(String action) {
        return Optional.ofNullable(
                switch (action) {
                    case "draft-expires-soon" -> DRAFT_EXPIRES_SOON;
                    case "answer-due-soon" -> ANSWER_DUE_SOON;
                    case "service-overdue" -> LATE;
                    default -> null;
                });
    }

    /**
     * What a request's status calls for; empty when the person knows it already or need not.
     *
     * @param action what was done; another question is told although one is open already
     * @param status the platform-wide status
     * @param entered whether the request got into another stage
     * @param last what the person was told last of where this request stands, or null
     */
    static Optional<Notice> of(String action, String status, boolean entered, @Nullable Notice last) {
        Notice due = switch (status) {
            case "SUBMITTED" -> appealed(entered, last) ? APPEAL_RECEIVED : afterSubmission(last);
            case "IN_PROGRESS" -> appealed(entered, last) ? APPEAL_RECEIVED : IN_PROGRESS;
            case "AWAITING_APPLICANT" -> INFORMATION_NEEDED;
            case "AWAITING_PAYMENT" -> PAYMENT_NEEDED;
            case "COMPLETED" -> COMPLETED;
            case "REJECTED" -> last == APPEAL_RECEIVED || last == APPEAL_REJECTED ? APPEAL_REJECTED : REJECTED;
            // A draft that was thrown away or forgotten is no news to anybody.
            case "WITHDRAWN" -> last == null ? null : WITHDRAWN;
            case "EXPIRED" -> last == null ? null : EXPIRED;
            // Drafts, and statuses this release does not know.
            default -> null;
        };
        return Optional.ofNullable(due).filter(notice -> notice != last || action.equals(ASKS));
    }

    /** What was rejected goes on by an appeal alone; what goes on from the appeal's own stage is review again. */
    private static boolean appealed(boolean entered, @Nullable Notice last) {
        return last == REJECTED || last == APPEAL_REJECTED || (last == APPEAL_RECEIVED && !entered);
    }

    private static Notice afterSubmission(@Nullable Notice last) {
        return last == INFORMATION_NEEDED || last == INFORMATION_PROVIDED ? INFORMATION_PROVIDED : SUBMITTED;
    }
}
