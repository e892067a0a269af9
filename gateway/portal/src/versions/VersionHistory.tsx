import type { Step } from "@clients/catalog-agency";
import { useTranslation } from "react-i18next";
import { DateTime } from "../ui/DateTime";
import { Loading } from "../ui/Loading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { Section } from "../ui/Section";
import { useSteps } from "./useVersions";
import type { Workspace } from "./workspace";

const knownActions = [
  "create",
  "change",
  "submit",
  "recall",
  "return",
  "approve",
  "publish",
  "supersede",
  "suspend",
  "resume",
  "retire",
] as const;

/** All steps of a version: action, actor, time and reason. */
export function VersionHistory({ workspace, id, version }: { workspace: Workspace; id: string; version: number }) {
  const { t } = useTranslation();
  const steps = useSteps(workspace, id, version);
  return (
    <Section id="history" title={t("versions.history")}>
      {steps.isPending && <Loading rows={2} />}
      {steps.isError && <ProblemAlert problem={steps.error} onRetry={() => void steps.refetch()} />}
      <ol className="space-y-5">
        {steps.data?.map((step, at) => (
          <li key={at} className="border-s-2 border-aegold-300 ps-4">
            <HistoryStep step={step} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function HistoryStep({ step }: { step: Step }) {
  const { t } = useTranslation();
  const action = knownActions.find((each) => each === step.action);
  return (
    <>
      <p className="font-semibold text-aeblack-900">
        {action === undefined ? step.action : t(`versions.step.${action}`)}
      </p>
      <p className="text-sm text-aeblack-600">
        {t(`versions.side.${step.side}`)} · <DateTime instant={step.at} />
      </p>
      {step.reason !== undefined && (
        <p dir="auto" className="mt-2 rounded-xl bg-whitely-200 px-4 py-3 whitespace-pre-line">
          {step.reason}
        </p>
      )}
    </>
  );
}
