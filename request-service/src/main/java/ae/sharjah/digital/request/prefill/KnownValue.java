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
record KnownValue(
        JsonNode value,
        AnswerOrigin.Source source,
        @Nullable UUID requestId,
        @Nullable String reference) {

    AnswerOrigin toOrigin(String pointer) {
        return new AnswerOrigin(pointer, source, requestId, reference);
    }
}
