package ae.sharjah.digital.adapters.sandbox.received;

import ae.sharjah.digital.adapters.sandbox.callback.DispatchId;
import java.util.Map;

/**
 * Request received from the platform.
 *
 * @param occasion {@code submitted} or {@code information-provided}
 */
public record IncomingRequest(
        String agency, DispatchId dispatchId, RequestId requestId, String occasion, Map<String, Object> answers) {}
