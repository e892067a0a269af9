import type { RequestSummary } from "@clients/request";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DateTime } from "../ui/DateTime";
import { Icon } from "../ui/Icon";

/** The most relevant deadline of a request in the list; nothing when there is none. */
export function Deadline({ request }: { request: RequestSummary }) {
  const { t } = useTranslation();
  const { promise, waitingOn, expiresAt } = request;
  if (expiresAt !== undefined) {
    return (
      <Line>
        {t("requests.keptUntil")} <DateTime instant={expiresAt} />
      </Line>
    );
  }
  if (waitingOn?.party === "applicant" && waitingOn.until !== undefined) {
    return (
      <Line late={waitingOn.overdue === true}>
        {t("requests.yourDeadline")} <DateTime instant={waitingOn.until} />
      </Line>
    );
  }
  if (promise?.overdue === true || waitingOn?.overdue === true) return <Line late>{t("requests.late")}</Line>;
  if (promise?.standsStill === true) {
    return <Line>{waitingOn?.party === "payment" ? t("requests.standsStillPayment") : t("requests.standsStill")}</Line>;
  }
  const until = promise?.until ?? waitingOn?.until;
  return until === undefined ? null : (
    <Line>
      {t("requests.promised")} <DateTime instant={until} />
    </Line>
  );
}

function Line({ late = false, children }: { late?: boolean; children: ReactNode }) {
  return (
    <p className={`mt-2 flex gap-2 text-sm ${late ? "font-medium text-aered-700" : "text-aeblack-700"}`}>
      <Icon name={late ? "alert" : "clock"} className="mt-0.5 size-5" />
      <span>{children}</span>
    </p>
  );
}
