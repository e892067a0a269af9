import type { HistoryEntry, Request } from "@clients/request";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useLanguage";
import { DateTime } from "../ui/DateTime";
import { Icon, type IconName } from "../ui/Icon";
import { Loading } from "../ui/Loading";
import { LoadMoreButton } from "../ui/LoadMoreButton";
import { ProblemAlert } from "../ui/ProblemAlert";
import { OfficerRemark } from "./OfficerRemark";
import { useHistory } from "./useRequests";
import { RequestedDocuments } from "./WaitingPanel";

/** All steps so far, the newest last, followed by the current stage. */
export function Timeline({ request }: { request: Request }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const history = useHistory(request.id, true);
  const steps = history.data?.pages.flatMap((page) => page.items) ?? [];
  const open = request.waitingOn !== undefined;
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" className="mb-6 text-xl font-semibold md:text-2xl">
        {t("request.timeline")}
      </h2>
      {history.isPending && <Loading />}
      {history.isError && <ProblemAlert problem={history.error} onRetry={() => void history.refetch()} />}
      <ol>
        {steps.map((step, at) => (
          <Step
            key={step.version}
            step={step}
            agency={text(request.agency.name)}
            line={open || at < steps.length - 1}
          />
        ))}
        {open && steps.length > 0 && !history.hasNextPage && (
          <li className="flex gap-5">
            <span className="grid size-9 shrink-0 place-items-center rounded-full border-2 border-dashed border-aegold-500 text-aegold-800">
              <Icon name="clock" className="size-5" />
            </span>
            <div className="pt-1">
              <p className="text-sm text-aegold-800">{t("request.now")}</p>
              <p className="font-semibold text-aeblack-900">{text(request.stageLabel)}</p>
            </div>
          </li>
        )}
      </ol>
      <LoadMoreButton pages={history} />
    </section>
  );
}

function Step({ step, agency, line }: { step: HistoryEntry; agency: string; line: boolean }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const who =
    step.actor === "applicant" ? t("party.applicant") : step.actor === "agency" ? agency : t(`party.${step.actor}`);
  return (
    <li className="relative flex gap-5 pb-8 last:pb-0">
      {line && (
        <span
          aria-hidden="true"
          className="absolute start-4.5 top-9 bottom-0 w-px -translate-x-1/2 bg-aegold-300 rtl:translate-x-1/2"
        />
      )}
      <span className={`grid size-9 shrink-0 place-items-center rounded-full ${colours(step)}`}>
        <Icon name={icon(step)} className="size-5" />
      </span>
      <div className="min-w-0 pt-1">
        <p className="font-semibold text-aeblack-900">
          {step.branchLabel !== undefined && <span className="font-medium">{text(step.branchLabel)}: </span>}
          {text(step.label)}
        </p>
        <p className="text-aeblack-600">
          {who} · <DateTime instant={step.at} />
        </p>
        {step.reason !== undefined && (
          <p className="mt-2 rounded-xl bg-whitely-200 px-4 py-3 whitespace-pre-line">{text(step.reason)}</p>
        )}
        {step.words !== undefined && <OfficerRemark words={step.words} />}
        {step.documents !== undefined && <RequestedDocuments documents={step.documents} />}
      </div>
    </li>
  );
}

/** Reminders of deadlines, which do not change the request. */
const reminders = new Set(["due-soon", "overdue", "service-due-soon", "service-overdue", "draft-expires-soon"]);

function icon({ status, action }: HistoryEntry): IconName {
  if (reminders.has(action) || status === "EXPIRED") return "clock";
  if (status === "REJECTED" || status === "WITHDRAWN") return "cross";
  return status === "AWAITING_APPLICANT" ? "alert" : "check";
}

function colours({ status, action }: HistoryEntry): string {
  if (status === "EXPIRED") return "bg-whitely-400 text-aeblack-800";
  if (status === "REJECTED") return "bg-aered-100 text-aered-800";
  if (reminders.has(action) || status === "AWAITING_APPLICANT") return "bg-camel-100 text-camel-900";
  return status === "COMPLETED" ? "bg-aegreen-700 text-whitely-50" : "bg-aegold-100 text-aegold-800";
}
