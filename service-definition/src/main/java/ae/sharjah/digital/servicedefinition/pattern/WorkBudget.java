package ae.sharjah.digital.servicedefinition.pattern;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Budget of one check: a number of steps and a deadline, shared by all patterns and rules of that check. A step is one
 * instruction of a pattern on one character. A budget inside another one also uses the outer one up.
 */
public final class WorkBudget {
    private static final ScopedValue<WorkBudget> CURRENT = ScopedValue.newInstance();
    /** Number of steps, as a power of two, between two looks at the clock: about a millisecond. */
    private static final int CLOCK_SHIFT = 16;

    private final @Nullable WorkBudget outer;
    private final long end;
    private long left;
    private boolean exceeded;

    private WorkBudget(@Nullable WorkBudget outer, long steps, Duration time) {
        this.outer = outer;
        this.left = steps;
        this.end = System.nanoTime() + time.toNanos();
    }

    /** Returns a budget, inside the current one if there is one. */
    public static WorkBudget of(long steps, Duration time) {
        return new WorkBudget(CURRENT.isBound() ? CURRENT.get() : null, steps, time);
    }

    /** Returns whether work of this thread is limited now. */
    public static boolean isLimited() {
        return CURRENT.isBound();
    }

    /**
     * Does the work within this budget.
     *
     * @throws WorkExceededException when the budget is used up, its deadline is over or the thread is interrupted
     */
    public <T> T call(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** Does work without a result, as {@link #call} does. */
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /**
     * Uses steps of the current budget up; does nothing without one.
     *
     * @throws WorkExceededException when they are more than what is left, or the deadline is over
     */
    public static void charge(long steps) {
        for (WorkBudget budget = CURRENT.isBound() ? CURRENT.get() : null; budget != null; budget = budget.outer) {
            budget.use(steps);
        }
    }

    private void use(long steps) {
        long before = left;
        left -= steps;
        if (left < 0 || (before >> CLOCK_SHIFT != left >> CLOCK_SHIFT && isTimeOver())) {
            exceeded = true;
            throw new WorkExceededException();
        }
    }

    /**
     * Requires that the current budget is not used up, before work that charges nothing.
     *
     * @throws WorkExceededException when it is
     */
    public static void requireLeft() {
        if (CURRENT.isBound() && CURRENT.get().isOver()) {
            throw new WorkExceededException();
        }
    }

    /** Returns whether this budget or one around it is used up, or its time is over. */
    public boolean isOver() {
        exceeded = exceeded || isTimeOver();
        return exceeded || (outer != null && outer.isOver());
    }

    /** Returns whether work had to end because of this budget or one around it. */
    public boolean isExceeded() {
        return exceeded || (outer != null && outer.isExceeded());
    }

    private boolean isTimeOver() {
        return System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted();
    }
}
