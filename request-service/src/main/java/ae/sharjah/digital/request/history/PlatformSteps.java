package ae.sharjah.digital.request.history;

import ae.sharjah.digital.request.promise.Alarm;
import ae.sharjah.digital.request.workflow.Party;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Steps of the platform's own that tell something and leave the request where it is. */
final class PlatformSteps {
    static final String DELIVERED = "delivered";
    static final String UNDELIVERABLE = "undeliverable";
    /** Of a place where the applicant or a payment is awaited: theirs to mind, not the agency's. */
    static final String ANSWER_DUE_SOON = "answer-due-soon";

    static final String ANSWER_OVERDUE = "answer-overdue";

    private static final Set<String> CODES = Stream.concat(
                    Stream.of(DELIVERED, UNDELIVERABLE, ANSWER_DUE_SOON, ANSWER_OVERDUE),
                    Arrays.stream(Alarm.Kind.values()).map(Alarm.Kind::step))
            .collect(Collectors.toUnmodifiableSet());

    private PlatformSteps() {}

    static Set<String> codes() {
        return CODES;
    }

    /** Whether a step is one of these, and no action of a workflow that is called the same. */
    static boolean includes(Step step) {
        Step.BranchMove within = step.branchMove();
        boolean stays = step.stage().equals(step.fromStage())
                && (within == null || within.from().equals(within.to()));
        return stays && step.actor() == Party.PLATFORM && CODES.contains(step.action());
    }
}
