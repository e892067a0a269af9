import type { Request } from "@clients/request";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useLanguage";
import { OfficerRemark } from "./OfficerRemark";

/** The reason for the agency's decision or question, with the words that the officer added. */
export function AgencyReason({ request }: { request: Request }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  return (
    <>
      {request.decisionReason !== undefined && (
        <p className="mt-3">
          <span className="font-semibold">{t("request.reason")}: </span>
          {text(request.decisionReason)}
        </p>
      )}
      {request.decisionWords !== undefined && <OfficerRemark words={request.decisionWords} />}
    </>
  );
}
