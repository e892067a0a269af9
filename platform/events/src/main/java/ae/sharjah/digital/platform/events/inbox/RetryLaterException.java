package ae.sharjah.digital.platform.events.inbox;

/** Something an event needs is away for now. */
public final class RetryLaterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RetryLaterException(String what, Throwable cause) {
        super(what, cause);
    }

    public RetryLaterException(String what) {
        super(what);
    }
}
