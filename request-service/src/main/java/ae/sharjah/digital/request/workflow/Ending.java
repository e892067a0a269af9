package ae.sharjah.digital.request.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Result of a branch. */
public enum Ending {
    @JsonProperty("passed")
    PASSED,
    @JsonProperty("failed")
    FAILED
}
