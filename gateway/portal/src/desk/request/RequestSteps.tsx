import type { HistoryEntry } from "@clients/request-agency";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/useLanguage";
import { DateTime } from "../../ui/DateTime";
import { Loading } from "../../ui/Loading";
import { LoadMoreButton } from "../../ui/LoadMoreButton";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { Section } from "../../ui/Section";
import { nameOf, type FormQuestion } from "./formFields";
import { useRequestSteps, type RequestAccess } from "./useOpenedRequest";

/** All steps so far: action, actor, time, reason and requested items. */
export function RequestSteps({ opening, fields }: { opening: RequestAccess; fields: readonly FormQuestion[] }) {
  const { t } = useTranslation();
  const steps = useRequestSteps(opening);
  return (
    <Section id="history" title={t("desk.steps.title")}>
      {steps.isPending && <Loading rows={2} />}
      {steps.isError && <ProblemAlert problem={steps.error} onRetry={() => void steps.refetch()} />}
      <ol className="space-y-5 border-s-2 border-aegold-200 ps-5">
        {steps.data?.pages
          .flatMap((page) => page.items)
          .map((step) => (
            <Step key={step.version} step={step} fields={fields} />
          ))}
      </ol>
      <LoadMoreButton pages={steps} />
    </Section>
  );
}

function Step({ step, fields }: { step: HistoryEntry; fields: readonly FormQuestion[] }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const label = (pointer: string) => {
    const known = fields.find((field) => field.pointer === pointer)?.label;
    return known === undefined ? nameOf(pointer) : text(known);
  };
  const requested = [
    ...(step.fields ?? []).map(label),
    ...(step.documents ?? []).map((document) => text(document.label)),
  ];
  return (
    <li>
      <p className="font-semibold text-aeblack-900">
        {step.branchLabel !== undefined && <span className="font-medium">{text(step.branchLabel)}: </span>}
        {text(step.label)}
      </p>
      <p className="text-sm text-aeblack-600">
        {step.officer === undefined ? t(`desk.actor.${step.actor}`) : <bdi>{step.officer.name}</bdi>} ·{" "}
        <DateTime instant={step.at} />
      </p>
      {step.reason !== undefined && <p className="mt-1 rounded-xl bg-whitely-200 px-4 py-2">{text(step.reason)}</p>}
      {step.words !== undefined && (
        <p dir="auto" className="mt-1 border-s-4 border-aegold-300 ps-3 break-words whitespace-pre-line">
          {step.words}
        </p>
      )}
      {requested.length > 0 && (
        <div className="mt-1">
          <p className="text-sm text-aeblack-700">{t("desk.steps.asked")}</p>
          <ul className="list-disc ps-6">
            {requested.map((what, at) => (
              <li key={`${what} ${at}`}>{what}</li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}
