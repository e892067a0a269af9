package ae.sharjah.digital.request.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Mode of a service while the agency's system is unreachable. */
public enum DegradedMode {
    @JsonProperty("queue")
    QUEUE,
    @JsonProperty("read-only")
    READ_ONLY,
    @JsonProperty("closed")
    CLOSED
}
