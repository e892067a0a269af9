package ae.sharjah.digital.request.prefill;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer comes from that was filled in, or where it was to come from.
 *
 * @param pointer of the answer, as a JSON Pointer into all of them
 * @param requestId the earlier request it was given in, or null
 * @param reference of that request, or null
 */
public record AnswerOrigin(
        String pointer,
        Source source,
        @Nullable UUID requestId,
        @Nullable String reference) {

    /** Who held it. */
    public enum Source {
        PERSON("person"),
        EARLIER_REQUEST("earlier-request"),
        /** The person's profile holds it, and could not be read: nothing was filled in. */
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
