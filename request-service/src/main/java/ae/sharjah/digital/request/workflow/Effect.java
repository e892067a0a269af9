package ae.sharjah.digital.request.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Effect of an action beside the new stage. */
public enum Effect {
    /** Hand the request to the agency's own system. */
    @JsonProperty("dispatch")
    DISPATCH,
    /** Recall the hand-over. */
    @JsonProperty("recall")
    RECALL,
    /** Issue the outcome's document. */
    @JsonProperty("issue-outcome")
    ISSUE_OUTCOME,
    /** Ask the applicant to pay the fees. */
    @JsonProperty("request-payment")
    REQUEST_PAYMENT,
    /** Refund the payment. */
    @JsonProperty("refund")
    REFUND,
    /** Notify the applicant. */
    @JsonProperty("notify")
    NOTIFY
}
