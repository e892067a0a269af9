import type { Document, Reason, ReasonParameter } from "@clients/request-agency";
import { useTranslation } from "react-i18next";
import type { Fault } from "../../api/problem";
import { formatDate } from "../../i18n/format";
import { useLanguage } from "../../i18n/useLanguage";
import { FieldError, TextArea } from "../../ui/TextArea";
import { fillTemplate, type ReasonValues } from "./reasonValues";

interface Props {
  reasons: readonly Reason[];
  values: ReasonValues;
  /** The required fields: `reason-code`, `reason`. */
  requires: readonly string[];
  /** The service's documents, which a reason may name. */
  documents: readonly Document[];
  faults: readonly Fault[];
  onChange: (values: ReasonValues) => void;
}

const controlClass = "block min-h-12 w-full rounded-lg border border-aeblack-400 bg-whitely-50 px-4 py-2.5";

/** The reason of an action: a code with its parameters, and the officer's own words. */
export function ReasonFields({ reasons, values, requires, documents, faults, onChange }: Props) {
  const { t } = useTranslation();
  const { text, language } = useLanguage();
  const reason = reasons.find(({ code }) => code === values.reasonCode);
  const faultAt = (pointer: string) => faults.find((fault) => fault.pointer === pointer)?.message;
  const parameterText = (name: string): string => {
    const value = values.parameters[name] ?? "";
    const kind = reason?.parameters.find((parameter) => parameter.name === name)?.kind;
    if (kind === "date" && value !== "") return formatDate(value, language);
    const document = kind === "document" ? documents.find(({ code }) => code === value) : undefined;
    return document === undefined ? value : text(document.label);
  };
  return (
    <div className="mt-5 space-y-5">
      <div>
        <label htmlFor="reason-code" className="mb-2 block font-semibold">
          {t("desk.act.reason")}
          {!requires.includes("reason-code") && <Optional />}
        </label>
        <select
          id="reason-code"
          value={values.reasonCode}
          required={requires.includes("reason-code")}
          aria-describedby="reason-code-fault"
          onChange={(event) => onChange({ ...values, reasonCode: event.target.value })}
          className={controlClass}
        >
          <option value="">
            {requires.includes("reason-code") ? t("desk.act.chooseReason") : t("desk.act.noReason")}
          </option>
          {reasons.map(({ code, text: words }) => (
            <option key={code} value={code}>
              {fillTemplate(text(words), () => "")}
            </option>
          ))}
        </select>
        <FieldError id="reason-code-fault" fault={faultAt("/reasonCode")} />
      </div>
      {reason?.parameters.map((parameter) => (
        <Parameter
          key={`${reason.code} ${parameter.name}`}
          parameter={parameter}
          value={values.parameters[parameter.name] ?? ""}
          documents={documents}
          fault={faultAt(`/reasonParameters/${parameter.name}`)}
          onChange={(value) => onChange({ ...values, parameters: { ...values.parameters, [parameter.name]: value } })}
        />
      ))}
      {reason !== undefined && (
        <div className="rounded-xl bg-whitely-300 px-4 py-3">
          <p className="text-sm text-aeblack-700">{t("desk.act.reads")}</p>
          <p>{fillTemplate(text(reason.text), parameterText)}</p>
        </div>
      )}
      <TextArea
        id="words"
        label={t("desk.act.words")}
        required={requires.includes("reason")}
        maxLength={1000}
        value={values.remark}
        fault={faultAt("/words")}
        onChange={(remark) => onChange({ ...values, remark })}
      />
    </div>
  );
}

function Optional() {
  const { t } = useTranslation();
  return <span className="font-normal text-aeblack-600"> ({t("common.optional")})</span>;
}

interface ParameterProps {
  parameter: ReasonParameter;
  value: string;
  documents: readonly Document[];
  fault: string | undefined;
  onChange: (value: string) => void;
}

function Parameter({ parameter: { name, kind }, value, documents, fault, onChange }: ParameterProps) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const id = `reason-${name}`;
  const describedBy = `${id}-fault`;
  return (
    <div>
      <label htmlFor={id} className="mb-2 block font-semibold">
        {t(`desk.parameter.${kind}`)}
      </label>
      {kind === "document" ? (
        <select
          id={id}
          required
          value={value}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
          className={controlClass}
        >
          <option value="">{t("desk.act.chooseDocument")}</option>
          {documents.map(({ code, label }) => (
            <option key={code} value={code}>
              {text(label)}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          required
          type={kind === "date" ? "date" : "text"}
          inputMode={kind === "amount" ? "decimal" : kind === "count" ? "numeric" : undefined}
          value={value}
          autoComplete="off"
          maxLength={64}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
          className={controlClass}
        />
      )}
      <FieldError id={describedBy} fault={fault} />
    </div>
  );
}

/** Whether a pointer belongs to one of these fields. */
export function isReasonPointer(pointer: string, reason: Reason | undefined): boolean {
  if (pointer === "/reasonCode" || pointer === "/words") return true;
  return reason?.parameters.some(({ name }) => pointer === `/reasonParameters/${name}`) ?? false;
}
