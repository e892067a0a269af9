import type { Status } from "@clients/request-agency";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../api/problem";
import { OfficerStatusTag } from "../../requests/StatusTag";

const statuses: readonly string[] = [
  "SUBMITTED",
  "IN_PROGRESS",
  "AWAITING_APPLICANT",
  "AWAITING_PAYMENT",
  "COMPLETED",
  "REJECTED",
  "WITHDRAWN",
  "EXPIRED",
] satisfies Status[];

/** The current status of a request, when a problem reports that it has changed. */
export function CurrentStatus({ problem }: { problem: unknown }) {
  const { t } = useTranslation();
  const status = problem instanceof ApiProblem ? problem.current?.["status"] : undefined;
  if (typeof status !== "string" || !statuses.includes(status)) return null;
  return (
    <p className="-mt-3 mb-4 flex flex-wrap items-center gap-2">
      {t("desk.act.now")} <OfficerStatusTag status={status as Status} />
    </p>
  );
}
