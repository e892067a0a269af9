import type { Form } from "@clients/catalog";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useLanguage";
import type { FieldFault } from "./faults";
import { goToField } from "./goToField";
import { fieldId } from "./pointer";
import { labelAt } from "./schema";

/** Lists what is wrong, each a link to its field. The keyboard's place moves here whenever a new check found faults. */
export function ErrorSummary({ form, faults, check }: { form: Form; faults: readonly FieldFault[]; check: number }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (check > 0) box.current?.focus();
  }, [check]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="mb-8 rounded-2xl border-2 border-aered-700 bg-aered-50 p-5">
      <h2 className="text-lg font-semibold text-aered-900">{t("form.summary", { count: faults.length })}</h2>
      <ul className="mt-2 space-y-1">
        {faults.map((fault) => (
          <li key={fault.pointer}>
            <a
              href={`#${fieldId(fault.pointer)}`}
              className="inline-block min-h-6 text-aered-900 underline underline-offset-4"
              onClick={(event) => {
                event.preventDefault();
                goToField(fault.pointer);
              }}
            >
              {labelAt(form, fault.pointer, language)}: {fault.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
