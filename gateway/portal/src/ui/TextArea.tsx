import type { Ref } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  rows?: number;
  /** Optional by default. */
  required?: boolean;
  hint?: string | undefined;
  /** The error message of the field. */
  fault?: string | undefined;
  field?: Ref<HTMLTextAreaElement> | undefined;
}

/** A text area with label, hint and error; the text may be in any language. */
export function TextArea({
  id,
  label,
  value,
  onChange,
  maxLength,
  rows = 3,
  required = false,
  hint,
  fault,
  field,
}: Props) {
  const { t } = useTranslation();
  const describedBy = [...(hint === undefined ? [] : [`${id}-hint`]), `${id}-fault`].join(" ");
  return (
    <div>
      <label htmlFor={id} className="mb-2 block font-semibold text-aeblack-900">
        {label}
        {!required && <span className="font-normal text-aeblack-600"> ({t("common.optional")})</span>}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mb-2 text-sm text-aeblack-600">
          {hint}
        </p>
      )}
      <textarea
        id={id}
        ref={field}
        rows={rows}
        dir="auto"
        maxLength={maxLength}
        value={value}
        required={required}
        aria-invalid={fault !== undefined}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
        className={`block w-full rounded-lg border bg-whitely-50 px-4 py-2.5 ${fault === undefined ? "border-aeblack-400" : "border-2 border-aered-700"}`}
      />
      <FieldError id={`${id}-fault`} fault={fault} />
    </div>
  );
}

/** The error message of one field. The element is always rendered, so that `aria-describedby` can refer to it. */
export function FieldError({ id, fault }: { id: string; fault: string | undefined }) {
  return (
    <p id={id} className="mt-1 text-sm font-medium text-aered-700 empty:hidden">
      {fault ?? ""}
    </p>
  );
}
