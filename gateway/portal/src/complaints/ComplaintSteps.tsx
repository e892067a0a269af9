import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DateTime } from "../ui/DateTime";
import { Section } from "../ui/Section";

interface Step {
  at: string;
  action: "made" | "answered" | "reopened" | "closed" | "overdue";
  words?: string;
}

interface Props {
  steps: readonly Step[];
  /** Names the actor of a step for the reader. */
  who: (step: Step) => ReactNode;
}

/** All steps and messages, oldest first. */
export function ComplaintSteps({ steps, who }: Props) {
  const { t } = useTranslation();
  return (
    <Section id="said" title={t("complaint.said")}>
      <ol className="space-y-6 border-s-2 border-aegold-200 ps-5">
        {steps.map((step) => (
          <li key={`${step.at} ${step.action}`}>
            <p className="font-semibold text-aeblack-900">{t(`complaint.step.${step.action}`)}</p>
            <p className="text-sm text-aeblack-600">
              {who(step)} · <DateTime instant={step.at} />
            </p>
            {step.words !== undefined && (
              <p
                dir="auto"
                className="mt-2 rounded-xl bg-whitely-200 px-4 py-3 break-words whitespace-pre-line [unicode-bidi:plaintext]"
              >
                {step.words}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
