import type { Request, WaitingOn } from "@clients/request";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "../app/Icon";
import { useNow } from "../app/useNow";
import { Ago, When } from "../app/When";
import { useLanguage } from "../i18n/useLanguage";

/** Who holds the ball, since when, until when, and what is needed; or how it ended. */
export function Waiting({ request }: { request: Request }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const { waitingOn } = request;
  if (waitingOn === undefined) return <Ended request={request} />;
  const yours = waitingOn.party === "applicant";
  return (
    <Frame
      icon={yours ? "alert" : "clock"}
      title={holder(waitingOn.party, text(request.agency.name), t)}
      looks={yours ? "border-camel-300 bg-camel-50" : "border-aegold-200 bg-aegold-50"}
    >
      <p className="mt-1 text-lg whitespace-pre-line text-aeblack-800">{text(waitingOn.what)}</p>
      <dl className="mt-4 flex flex-wrap gap-x-10 gap-y-2">
        <div>
          <dt className="text-sm text-aeblack-600">{t("request.since")}</dt>
          <dd className="font-medium">
            <Ago instant={waitingOn.since} />
          </dd>
        </div>
        {waitingOn.until !== undefined && <Until until={waitingOn.until} yours={yours} />}
      </dl>
    </Frame>
  );
}

function Until({ until, yours }: { until: string; yours: boolean }) {
  const { t } = useTranslation();
  const late = Date.parse(until) < useNow();
  return (
    <div>
      <dt className={`text-sm ${late ? "text-aered-700" : "text-aeblack-600"}`}>
        {yours ? t("request.yourDeadline") : late ? t("request.overdue") : t("request.until")}
      </dt>
      <dd className={`font-medium ${late ? "text-aered-700" : ""}`}>
        <When instant={until} />
      </dd>
    </div>
  );
}

function Ended({ request }: { request: Request }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const good = request.status === "COMPLETED";
  const bad = request.status === "REJECTED";
  return (
    <Frame
      icon={good ? "check" : bad ? "cross" : "info"}
      title={text(request.stageLabel)}
      looks={
        good
          ? "border-aegreen-200 bg-aegreen-50"
          : bad
            ? "border-aered-200 bg-aered-50"
            : "border-aeblack-100 bg-whitely-200"
      }
    >
      <p className="mt-1 text-aeblack-700">{t(appealable(request) ? "request.endedUnlessAppealed" : "request.ended")}</p>
      {request.decisionReason !== undefined && (
        <p className="mt-3">
          <span className="font-semibold">{t("request.reason")}: </span>
          {text(request.decisionReason)}
        </p>
      )}
    </Frame>
  );
}

/** What has ended goes on only by an appeal. */
function appealable(request: Request): boolean {
  return request.actions.some((action) => action.refusal === undefined);
}

function Frame(props: { icon: IconName; title: string; looks: string; children: ReactNode }) {
  return (
    <section aria-labelledby="waiting" aria-live="polite" className={`flex gap-5 rounded-2xl border p-6 ${props.looks}`}>
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

function holder(party: WaitingOn["party"], agency: string, t: ReturnType<typeof useTranslation>["t"]): string {
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
