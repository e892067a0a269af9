package ae.sharjah.digital.platform.events.message;

/** Thrown for a record that is not an event of the platform. */
public final class MalformedEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedEventException(String what) {
        super(what);
    }
}
