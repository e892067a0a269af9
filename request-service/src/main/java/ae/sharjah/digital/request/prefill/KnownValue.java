package ae.sharjah.digital.request.prefill;

import ae.sharjah.digital.request.id.RequestId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Known value of a person.
 *
 * @param requestId the earlier request that it is from, or null
 * @param reference of that request, or null
 */
record KnownValue(
        JsonNode value,
        AnswerOrigin.Source source,
        @Nullable RequestId requestId,
        @Nullable String reference) {

    AnswerOrigin toOrigin(String pointer) {
        return new AnswerOrigin(pointer, source, requestId, reference);
    }
}
