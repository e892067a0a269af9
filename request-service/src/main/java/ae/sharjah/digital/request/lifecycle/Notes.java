package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.workflow.Party;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Steps of the platform's own that tell something and leave the request where it is. */
final class Notes {
    static final String DELIVERED = "delivered";
    static final String UNDELIVERABLE = "undeliverable";
    /** Of a place where the applicant or a payment is awaited: theirs to mind, not the agency's. */
    static final String ANSWER_DUE_SOON = "answer-due-soon";

    static final String ANSWER_OVERDUE = "answer-overdue";

    private static final Set<String> ALL = Stream.concat(
                    Stream.of(DELIVERED, UNDELIVERABLE, ANSWER_DUE_SOON, ANSWER_OVERDUE),
                    Arrays.stream(Alarm.Kind.values()).map(Alarm.Kind::step))
            .collect(Collectors.toUnmodifiableSet());

    private Notes() {}

    static Set<String> all() {
        return ALL;
    }

    /** Whether a step is one of these, and no action of a workflow that is called the same. */
    static boolean isOne(Step step) {
        Step.Within within = step.branch();
        boolean stays = step.stage().equals(step.fromStage())
                && (within == null || within.from().equals(within.to()));
        return stays && step.actor() == Party.PLATFORM && ALL.contains(step.action());
    }
}
