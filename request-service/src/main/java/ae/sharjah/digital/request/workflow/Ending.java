package ae.sharjah.digital.request.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a branch can end. */
public enum Ending {
    @JsonProperty("passed")
    PASSED,
    @JsonProperty("failed")
    FAILED
}
