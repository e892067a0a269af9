package ae.sharjah.digital.adapters.spi;

/**
 * Client of one agency's system for one protocol. Both operations may be repeated at any time with the same dispatch,
 * also after a crash, and must then have one effect: the dispatch id is sent as the idempotency key. A connector
 * returns within the connection's deadline, is thread-safe, and never throws: every failure is an outcome.
 */
public interface Connector {

    /** Delivers a request. */
    DeliveryOutcome deliver(Delivery delivery);

    /**
     * Recalls a request that was delivered or may have been. {@link DeliveryOutcome.Acknowledged} and
     * {@link DeliveryOutcome.Delivered} mean that it is recalled, {@link DeliveryOutcome.Rejected} that it is too late.
     */
    DeliveryOutcome recall(Recall recall);
}
