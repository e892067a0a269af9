import type { Request } from "@clients/request";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../i18n/useLanguage";
import { ApplicantName } from "../principals/ApplicantName";
import { DateTime } from "../ui/DateTime";
import { DescriptionRow } from "../ui/DescriptionRow";

/** The request's references, dates and delivery state. */
export function RequestDetails({ request }: { request: Request }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const { dispatch } = request;
  return (
    <section aria-labelledby="particulars" className="panel">
      <h2 id="particulars" className="mb-5 text-lg font-semibold">
        {t("request.details")}
      </h2>
      <dl className="space-y-4">
        <DescriptionRow term={t("request.reference")}>
          <bdi>{request.reference}</bdi>
          <Copy text={request.reference} />
        </DescriptionRow>
        <DescriptionRow term={t("request.service")}>
          <Link to={`/services/${request.serviceId}`} className="text-link">
            {text(request.serviceTitle)}
          </Link>
        </DescriptionRow>
        {request.onBehalfOf !== undefined && (
          <DescriptionRow term={t("principal.madeFor")}>
            <ApplicantName request={request} />
          </DescriptionRow>
        )}
        <DescriptionRow term={t("request.agency")}>{text(request.agency.name)}</DescriptionRow>
        {dispatch !== undefined && (
          <DescriptionRow term={t("request.dispatch")}>
            {t(`dispatch.${dispatch.state}`)}
            <span className="block text-sm font-normal text-aeblack-600">
              <DateTime instant={dispatch.since} />
            </span>
          </DescriptionRow>
        )}
        {dispatch?.awaySince !== undefined && (
          <DescriptionRow term={t("dispatch.away")}>
            <DateTime instant={dispatch.awaySince} />
            <span className="block text-sm font-normal text-aeblack-700">{t("dispatch.awayText")}</span>
          </DescriptionRow>
        )}
        {dispatch?.agencyReference !== undefined && (
          <DescriptionRow term={t("request.agencyReference")}>
            <bdi>{dispatch.agencyReference}</bdi>
          </DescriptionRow>
        )}
        <DescriptionRow term={request.submittedAt === undefined ? t("request.createdAt") : t("request.submittedAt")}>
          <DateTime instant={request.submittedAt ?? request.createdAt} />
        </DescriptionRow>
      </dl>
    </section>
  );
}

function Copy({ text }: { text: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 3_000);
    return () => clearTimeout(timer);
  }, [copied]);
  // Browsers have a clipboard on secure pages only.
  if (!("clipboard" in navigator)) return null;
  return (
    <>
      <Button
        className="text-link ms-3 inline-block min-h-6 text-sm"
        aria-label={copied ? undefined : t("request.copy")}
        onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {copied ? t("request.copied") : t("request.copyShort")}
      </Button>
      <span role="status" className="sr-only">
        {copied && t("request.copied")}
      </span>
    </>
  );
}
