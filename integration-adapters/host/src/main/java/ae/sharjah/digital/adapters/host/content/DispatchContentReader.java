package ae.sharjah.digital.adapters.host.content;

import ae.sharjah.digital.adapters.spi.Delivery;
import ae.sharjah.digital.adapters.spi.DispatchId;
import ae.sharjah.digital.adapters.spi.DispatchReason;

/** Source of a request's content at the time of delivery. */
public interface DispatchContentReader {

    ContentResult read(DispatchId dispatchId, DispatchReason reason);

    /** Result of reading a request's content. */
    sealed interface ContentResult {
        record Found(String agency, Delivery delivery) implements ContentResult {}

        /**
         * The content is currently unavailable.
         *
         * @param reason for operators
         */
        record Unavailable(String reason) implements ContentResult {}
    }
}
