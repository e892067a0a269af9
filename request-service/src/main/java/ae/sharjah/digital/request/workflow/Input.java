package ae.sharjah.digital.request.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Input that an action may require. */
public enum Input {
    @JsonProperty("answers")
    ANSWERS,
    /** As words or as a code. */
    @JsonProperty("reason")
    REASON,
    /** One of the platform's codes, which has its text in every language. */
    @JsonProperty("reason-code")
    REASON_CODE
}
