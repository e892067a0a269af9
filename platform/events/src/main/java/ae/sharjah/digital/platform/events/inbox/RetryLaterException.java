package ae.sharjah.digital.platform.events.inbox;

/** Thrown when something that an event needs is temporarily unavailable. */
public final class RetryLaterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RetryLaterException(String what, Throwable cause) {
        super(what, cause);
    }

    public RetryLaterException(String what) {
        super(what);
    }
}
