package ae.sharjah.digital.request.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an action may ask for. */
public enum Input {
    @JsonProperty("answers")
    ANSWERS,
    @JsonProperty("reason")
    REASON
}
