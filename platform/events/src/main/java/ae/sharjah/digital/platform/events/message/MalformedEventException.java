package ae.sharjah.digital.platform.events.message;

/** A record that is not an event of ours. */
public final class MalformedEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedEventException(String what) {
        super(what);
    }
}
