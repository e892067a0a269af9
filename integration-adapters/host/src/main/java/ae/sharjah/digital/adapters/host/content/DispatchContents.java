package ae.sharjah.digital.adapters.host.content;

import ae.sharjah.digital.adapters.spi.Delivery;
import ae.sharjah.digital.adapters.spi.Occasion;
import java.util.UUID;

/** Where a request's content is read when it is to be handed over. */
public interface DispatchContents {

    Found read(UUID dispatchId, Occasion occasion);

    /** What came of a reading. */
    sealed interface Found {
        record Content(String agency, Delivery delivery) implements Found {}

        /** Not to be had now. @param reason for operators */
        record Away(String reason) implements Found {}
    }
}
