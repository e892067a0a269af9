package ae.sharjah.digital.adapters.sandbox.received;

import java.util.Map;
import java.util.UUID;

/**
 * A request as it arrives.
 *
 * @param occasion {@code submitted} or {@code information-provided}
 */
public record HandedOver(
        String agency, UUID dispatchId, UUID requestId, String occasion, Map<String, Object> answers) {}
