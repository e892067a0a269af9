package ae.sharjah.digital.notification.live;

/** Result of acquiring a slot for a stream. */
public sealed interface SlotResult {

    /** The stream may open; the slot must be closed when the stream ends. */
    record Granted(StreamSlot slot) implements SlotResult {}

    /** This process has no free slot or is about to stop. */
    record LimitReached() implements SlotResult {}
}
