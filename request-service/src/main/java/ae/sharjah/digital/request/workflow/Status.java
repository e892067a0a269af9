package ae.sharjah.digital.request.workflow;

/** Platform-wide summary of a stage; the same for every workflow. */
public enum Status {
    DRAFT,
    SUBMITTED,
    IN_PROGRESS,
    AWAITING_APPLICANT,
    AWAITING_PAYMENT,
    COMPLETED,
    REJECTED,
    WITHDRAWN,
    EXPIRED;

    /** Returns whether the request has ended. */
    public boolean ended() {
        return switch (this) {
            case DRAFT, SUBMITTED, IN_PROGRESS, AWAITING_APPLICANT, AWAITING_PAYMENT -> false;
            case COMPLETED, REJECTED, WITHDRAWN, EXPIRED -> true;
        };
    }
}
