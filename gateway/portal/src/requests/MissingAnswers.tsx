import type { Form } from "@clients/catalog";
import type { Request } from "@clients/request";
import { useTranslation } from "react-i18next";
import { isSameAnswer, type Answers } from "../form/answers";
import { FaultLinks, pageFault, type PageFault } from "../form/FaultLinks";
import { serverFaults } from "../form/faults";
import { useLanguage } from "../i18n/useLanguage";

interface Props {
  form: Form;
  request: Request;
  answers: Answers;
  /** Missing inputs other than answers. */
  missing: readonly PageFault[];
}

/** The missing items of a draft, without an alert: it can be saved anyway. Items disappear once they are answered. */
export function MissingAnswers({ form, request, answers, missing }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const open = serverFaults(form, request.faults ?? []).filter(({ pointer }) =>
    isSameAnswer(answers, request.answers as Answers, pointer),
  );
  const all = [...open.map((fault) => pageFault(form, fault, language)), ...missing];
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="lacking" className="mb-8 rounded-2xl border border-aegold-200 bg-aegold-50 p-5">
      <h2 id="lacking" className="text-base font-semibold">
        {t("apply.lacking", { count: all.length })}
      </h2>
      <p className="text-aeblack-700">{t("apply.lackingText")}</p>
      <FaultLinks faults={all} colours="text-aegold-900" />
    </section>
  );
}
