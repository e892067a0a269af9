package ae.sharjah.digital.request.history;

import ae.sharjah.digital.request.promise.Alarm;
import ae.sharjah.digital.request.workflow.Party;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes of the platform's own steps, which inform and leave the request in its stage. */
public final class PlatformSteps {
    public static final String DELIVERED = "delivered";
    public static final String UNDELIVERABLE = "undeliverable";
    /** Of a stage or branch that waits for the applicant or a payment: it concerns them, not the agency. */
    public static final String ANSWER_DUE_SOON = "answer-due-soon";

    public static final String ANSWER_OVERDUE = "answer-overdue";

    private static final Set<String> CODES = Stream.concat(
                    Stream.of(DELIVERED, UNDELIVERABLE, ANSWER_DUE_SOON, ANSWER_OVERDUE),
                    Arrays.stream(Alarm.Kind.values()).map(Alarm.Kind::step))
            .collect(Collectors.toUnmodifiableSet());

    private PlatformSteps() {}

    public static Set<String> codes() {
        return CODES;
    }

    /** Returns whether a step is one of these, and not a workflow's action with the same code. */
    public static boolean includes(Step step) {
        Step.BranchMove within = step.branchMove();
        boolean stays = step.stage().equals(step.fromStage())
                && (within == null || within.from().equals(within.to()));
        return stays && step.actor() == Party.PLATFORM && CODES.contains(step.action());
    }
}
