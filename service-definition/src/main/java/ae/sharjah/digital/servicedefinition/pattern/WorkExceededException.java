package ae.sharjah.digital.servicedefinition.pattern;

/** Ends the work of a check whose {@link WorkBudget} is used up. It has no stack trace, because it reports no defect. */
public final class WorkExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkExceededException() {
        super("the budget of the check is used up", null, false, false);
    }
}
