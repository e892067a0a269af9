package ae.sharjah.digital.request.prefill;

import ae.sharjah.digital.request.id.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * Origin of a prefilled answer, or of an answer that could not be prefilled.
 *
 * @param pointer of the answer, as a JSON Pointer into all of them
 * @param requestId the earlier request that it is from, or null
 * @param reference of that request, or null
 */
public record AnswerOrigin(
        String pointer,
        Source source,
        @Nullable RequestId requestId,
        @Nullable String reference) {

    /** Source of the value. */
    public enum Source {
        PERSON("person"),
        EARLIER_REQUEST("earlier-request"),
        /** The person's profile has it, but could not be read: nothing was prefilled. */
        PERSON_AWAY("person-away");

        private final String code;

        Source(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
