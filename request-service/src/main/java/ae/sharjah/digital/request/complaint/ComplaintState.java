package ae.sharjah.digital.request.complaint;

/** State of a complaint. */
public enum ComplaintState {
    /** The agency must answer. */
    OPEN,
    /** The person may close it, or reopen it once. */
    ANSWERED,
    /** The person has closed it. */
    CLOSED
}
