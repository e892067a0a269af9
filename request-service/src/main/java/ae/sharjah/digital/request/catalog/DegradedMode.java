package ae.sharjah.digital.request.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What residents may do while the agency's system is away. */
public enum DegradedMode {
    @JsonProperty("queue")
    QUEUE,
    @JsonProperty("read-only")
    READ_ONLY,
    @JsonProperty("closed")
    CLOSED
}
