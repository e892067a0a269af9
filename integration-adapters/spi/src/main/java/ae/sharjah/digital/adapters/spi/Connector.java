package ae.sharjah.digital.adapters.spi;

/**
 * Reaches one agency's system by one protocol. Both acts may be repeated at any time with the same dispatch, also after
 * a crash, and must then have one effect: the dispatch's id travels as the key by which the agency recognises it. A
 * connector answers within the connection's deadline, is used by many threads at once, and never throws: whatever goes
 * wrong is an outcome.
 */
public interface Connector {

    /** Hands a request over. */
    DeliveryOutcome deliver(Delivery delivery);

    /**
     * Takes a request back that was handed over, or may have been. {@link DeliveryOutcome.Acknowledged} and
     * {@link DeliveryOutcome.Delivered} say it is taken back, {@link DeliveryOutcome.Rejected} that it is too late.
     */
    DeliveryOutcome recall(Recall recall);
}
