import type { AskedDocument, Request, WaitingOn } from "@clients/request";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useLanguage";
import { RelativeTime, DateTime } from "../ui/DateTime";
import { DescriptionItem } from "../ui/DescriptionItem";
import { Icon, type IconName } from "../ui/Icon";
import { useNow } from "../ui/useNow";
import { AgencyReason } from "./AgencyReason";
import { ServicePromise } from "./ServicePromise";

/** The party that must act next, since when, until when, and what is needed; or how the request ended. */
export function WaitingPanel({ request }: { request: Request }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const { waitingOn } = request;
  if (waitingOn === undefined) return <EndedPanel request={request} />;
  const yours = waitingOn.party === "applicant";
  return (
    <PanelFrame
      icon={yours ? "alert" : "clock"}
      title={titleFor(waitingOn.party, text(request.agency.name), t)}
      looks={yours ? "border-camel-300 bg-camel-50" : "border-aegold-200 bg-aegold-50"}
    >
      <p className="mt-1 text-lg whitespace-pre-line text-aeblack-800">{text(waitingOn.what)}</p>
      {yours && <AgencyReason request={request} />}
      {waitingOn.documents !== undefined && <RequestedDocuments documents={waitingOn.documents} />}
      <dl className="mt-4 flex flex-wrap gap-x-10 gap-y-3">
        <DescriptionItem term={t("request.since")}>
          <RelativeTime instant={waitingOn.since} />
        </DescriptionItem>
        {waitingOn.until !== undefined && <Until until={waitingOn.until} waitingOn={waitingOn} />}
        <ServicePromise request={request} />
        {request.expiresAt !== undefined && (
          <DescriptionItem term={t("request.keptUntil")} note={t("request.keptLonger")}>
            <DateTime instant={request.expiresAt} />
          </DescriptionItem>
        )}
      </dl>
    </PanelFrame>
  );
}

/** The documents that the agency requests. */
export function RequestedDocuments({ documents }: { documents: readonly AskedDocument[] }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  return (
    <div className="mt-3">
      <p className="text-sm text-aeblack-700">{t("request.askedDocuments")}</p>
      <ul className="list-disc ps-6">
        {documents.map((document) => (
          <li key={document.code}>{text(document.label)}</li>
        ))}
      </ul>
    </div>
  );
}

function Until({ until, waitingOn }: { until: string; waitingOn: WaitingOn }) {
  const { t } = useTranslation();
  const now = useNow();
  const yours = waitingOn.party === "applicant";
  // The platform's response may be older than the moment at which it is read.
  const late = waitingOn.overdue === true || Date.parse(until) < now;
  const term = yours
    ? late
      ? t("request.yourDeadlinePassed")
      : t("request.yourDeadline")
    : late
      ? t("request.overdue")
      : t("request.until");
  return (
    <DescriptionItem
      term={term}
      late={late}
      note={late && !yours && waitingOn.overdue === true ? t("request.overdueNotified") : undefined}
    >
      <DateTime instant={until} />
    </DescriptionItem>
  );
}

/** Returns the text for a request that has ended. */
function endedText(request: Request, t: TFunction): string {
  if (request.status === "EXPIRED") return t("request.expired");
  return canBeAppealed(request) ? t("request.endedUnlessAppealed") : t("request.ended");
}

function EndedPanel({ request }: { request: Request }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const good = request.status === "COMPLETED";
  const bad = request.status === "REJECTED";
  return (
    <PanelFrame
      icon={good ? "check" : bad ? "cross" : request.status === "EXPIRED" ? "clock" : "info"}
      title={text(request.stageLabel)}
      looks={
        good
          ? "border-aegreen-200 bg-aegreen-50"
          : bad
            ? "border-aered-200 bg-aered-50"
            : "border-aeblack-100 bg-whitely-200"
      }
    >
      <p className="mt-1 text-aeblack-700">{endedText(request, t)}</p>
      <AgencyReason request={request} />
    </PanelFrame>
  );
}

/** Whether the applicant can still appeal: the only action on a request that has ended. */
function canBeAppealed(request: Request): boolean {
  return request.actions.some((action) => action.refusal === undefined);
}

function PanelFrame(props: { icon: IconName; title: string; looks: string; children: ReactNode }) {
  return (
    <section
      aria-labelledby="waiting"
      aria-live="polite"
      className={`flex gap-5 rounded-2xl border p-6 ${props.looks}`}
    >
      <span className="hidden size-12 shrink-0 place-items-center rounded-full bg-whitely-50 text-aegold-800 sm:grid">
        <Icon name={props.icon} className="size-6" />
      </span>
      <div className="min-w-0 flex-1">
        <h2 id="waiting" className="text-lg font-semibold">
          {props.title}
        </h2>
        {props.children}
      </div>
    </section>
  );
}

function titleFor(party: WaitingOn["party"], agency: string, t: TFunction): string {
  switch (party) {
    case "applicant":
      return t("request.waitingYou");
    case "agency":
      return t("request.waitingAgency", { agency });
    case "payment":
      return t("request.waitingPayment");
    case "platform":
      return t("request.waitingPlatform");
  }
}
