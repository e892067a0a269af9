import type { Step } from "@clients/catalog-agency";
import { useTranslation } from "react-i18next";
import { Loading } from "../app/Loading";
import { ProblemAlert } from "../app/ProblemAlert";
import { Section } from "../app/Section";
import { When } from "../app/When";
import type { Desk } from "./desk";
import { useSteps } from "./useVersions";

const known = [
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

/** Every step of a version: what, by whom, when and why. */
export function VersionHistory({ desk, id, version }: { desk: Desk; id: string; version: number }) {
  const { t } = useTranslation();
  const steps = useSteps(desk, id, version);
  return (
    <Section id="history" title={t("versions.history")}>
      {steps.isPending && <Loading rows={2} />}
      {steps.isError && <ProblemAlert problem={steps.error} onRetry={() => void steps.refetch()} />}
      <ol className="space-y-5">
        {steps.data?.map((step, at) => (
          <li key={at} className="border-s-2 border-aegold-300 ps-4">
            <Told step={step} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Told({ step }: { step: Step }) {
  const { t } = useTranslation();
  const action = known.find((each) => each === step.action);
  return (
    <>
      <p className="font-semibold text-aeblack-900">
        {action === undefined ? step.action : t(`versions.step.${action}`)}
      </p>
      <p className="text-sm text-aeblack-600">
        {t(`versions.side.${step.side}`)} · <When instant={step.at} />
      </p>
      {step.reason !== undefined && (
        <p dir="auto" className="mt-2 rounded-xl bg-whitely-200 px-4 py-3 whitespace-pre-line">
          {step.reason}
        </p>
      )}
    </>
  );
}
