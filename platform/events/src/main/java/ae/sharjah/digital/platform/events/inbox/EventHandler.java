package ae.sharjah.digital.platform.events.inbox;

import ae.sharjah.digital.platform.events.message.ReceivedEvent;

/** The effect of an event. Types it does not know are left alone. */
@FunctionalInterface
public interface EventHandler {
    /**
     * Applies the event inside the running transaction.
     *
     * @throws RetryLaterException when the event is sound but something it needs is away; it is tried again, and
     *     nothing of its partition overtakes it
     * @throws RuntimeException anything else parks the event and those of its key behind it
     */
    void handle(ReceivedEvent event);
}
