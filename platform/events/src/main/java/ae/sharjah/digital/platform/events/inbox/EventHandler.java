package ae.sharjah.digital.platform.events.inbox;

import ae.sharjah.digital.platform.events.message.ReceivedEvent;

/** Applies the effect of an event. Ignores types that it does not know. */
@FunctionalInterface
public interface EventHandler {
    /**
     * Applies the event inside the running transaction.
     *
     * @throws RetryLaterException when the event is valid but something it needs is unavailable; the event is retried,
     *     and no event of its partition overtakes it
     * @throws RuntimeException for any other failure; the event and the later ones of its key are parked
     */
    void handle(ReceivedEvent event);
}
