import type { Status } from "@clients/request-agency";

/**
 * Whether the label of a stage with this status suits officers: a stage that waits for the applicant addresses them.
 */
export function isStageLabelForOfficers(status: Status): boolean {
  return status !== "AWAITING_APPLICANT" && status !== "AWAITING_PAYMENT";
}
