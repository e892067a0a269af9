package ae.sharjah.digital.notification.live;

/** Whether a stream may open. */
public sealed interface Admission {

    /** It may; the place is to be closed when the stream ends. */
    record Admitted(Place place) implements Admission {}

    /** This process has no place left, or is about to stop. */
    record Full() implements Admission {}
}
