package ae.sharjah.digital.request.workflow;

/** The platform-wide summary of a stage; the same for every workflow. */
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

    /** True when nothing moves the request any more. */
    public boolean ended() {
        return switch (this) {
            case DRAFT, SUBMITTED, IN_PROGRESS, AWAITING_APPLICANT, AWAITING_PAYMENT -> false;
            case COMPLETED, REJECTED, WITHDRAWN, EXPIRED -> true;
        };
    }
}
