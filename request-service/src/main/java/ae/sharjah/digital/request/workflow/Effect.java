package ae.sharjah.digital.request.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an action brings about besides the new stage. */
public enum Effect {
    /** Hand the request to the agency's own system. */
    @JsonProperty("dispatch")
    DISPATCH,
    /** Take back what was handed over. */
    @JsonProperty("recall")
    RECALL,
    /** Make the outcome's document. */
    @JsonProperty("issue-outcome")
    ISSUE_OUTCOME,
    /** Ask the applicant to pay the fees. */
    @JsonProperty("request-payment")
    REQUEST_PAYMENT,
    /** Give back what was paid. */
    @JsonProperty("refund")
    REFUND,
    /** Tell the applicant. */
    @JsonProperty("notify")
    NOTIFY
}
