import type { Form } from "@clients/catalog";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useLanguage";
import { FaultLinks, pageFault, type PageFault } from "./FaultLinks";
import type { FieldFault } from "./faults";

interface Props {
  form: Form;
  faults: readonly FieldFault[];
  /** Faults outside of the answers. */
  others?: readonly PageFault[];
  check: number;
}

/** Lists all faults, each a link to its field. It takes the focus whenever a new check has found faults. */
export function ErrorSummary({ form, faults, others = [], check }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (check > 0) box.current?.focus();
  }, [check]);
  const count = faults.length + others.length;
  if (count === 0) return null;
  const all = [...faults.map((fault) => pageFault(form, fault, language)), ...others];
  return (
    <div ref={box} tabIndex={-1} role="alert" className="mb-8 rounded-2xl border-2 border-aered-700 bg-aered-50 p-5">
      <h2 className="text-lg font-semibold text-aered-900">{t("form.summary", { count })}</h2>
      <FaultLinks faults={all} colours="text-aered-900" />
    </div>
  );
}
