package ae.sharjah.digital.request.complaint;

/** Where a complaint stands. */
public enum ComplaintState {
    /** The agency has to answer. */
    OPEN,
    /** The person may close it, or reopen it once. */
    ANSWERED,
    /** The person is done with it. */
    CLOSED
}
