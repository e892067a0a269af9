import type { Request } from "@clients/request";
import { useTranslation } from "react-i18next";
import { When } from "../app/When";
import { formatDateTime } from "../i18n/format";
import { useLanguage } from "../i18n/useLanguage";
import { Fact } from "./Fact";

/** Whether the time promised for the whole service runs, stands still or is over. */
export function ServicePromise({ request: { promise, waitingOn } }: { request: Request }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (promise === undefined) return null;
  if (promise.overdue) {
    return (
      <Fact term={t("request.promiseLate")} late>
        {promise.until === undefined
          ? t("request.promiseLateTold")
          : t("request.promiseLateText", { date: formatDateTime(promise.until, language) })}
      </Fact>
    );
  }
  if (promise.standsStill) {
    return (
      <Fact term={t("request.standsStill")}>
        {waitingOn?.party === "payment" ? t("request.standsStillPayment") : t("request.standsStillYou")}
      </Fact>
    );
  }
  return promise.until === undefined ? null : (
    <Fact term={t("request.promised")}>
      <When instant={promise.until} />
    </Fact>
  );
}
