import type { Request } from "@clients/request";
import { useTranslation } from "react-i18next";
import { formatDateTime } from "../i18n/format";
import { useLanguage } from "../i18n/useLanguage";
import { DateTime } from "../ui/DateTime";
import { DescriptionItem } from "../ui/DescriptionItem";

/** The state of the service promise: running, paused or overdue. */
export function ServicePromise({ request: { promise, waitingOn } }: { request: Request }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (promise === undefined) return null;
  if (promise.overdue) {
    return (
      <DescriptionItem term={t("request.promiseLate")} late>
        {promise.until === undefined
          ? t("request.promiseLateTold")
          : t("request.promiseLateText", { date: formatDateTime(promise.until, language) })}
      </DescriptionItem>
    );
  }
  if (promise.standsStill) {
    return (
      <DescriptionItem term={t("request.standsStill")}>
        {waitingOn?.party === "payment" ? t("request.standsStillPayment") : t("request.standsStillYou")}
      </DescriptionItem>
    );
  }
  return promise.until === undefined ? null : (
    <DescriptionItem term={t("request.promised")}>
      <DateTime instant={promise.until} />
    </DescriptionItem>
  );
}
