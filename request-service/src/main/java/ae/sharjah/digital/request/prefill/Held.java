package ae.sharjah.digital.request.prefill;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value that is known of somebody.
 *
 * @param requestId the earlier request it was given in, or null
 * @param reference of that request, or null
 */
record Held(
        JsonNode value,
        Origin.Source source,
        @Nullable UUID requestId,
        @Nullable String reference) {

    Origin as(String pointer) {
        return new Origin(pointer, source, requestId, reference);
    }
}
