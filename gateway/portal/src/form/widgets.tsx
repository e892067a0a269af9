import type { RegistryWidgetsType, WidgetProps } from "@rjsf/utils";
import { useTranslation } from "react-i18next";
import { controlProps, describedBy, directionProps } from "./controlProps";
import { latinDigits, normalised } from "./formats";
import { ListWidget } from "./ListWidget";

/** One line of text or a number. */
function TextWidget(props: WidgetProps) {
  const { schema, id, value, onChange } = props;
  const number = schema.type === "integer" || schema.type === "number";
  return (
    <input
      {...controlProps(props)}
      {...directionProps(props)}
      type={schema.format === "email" ? "email" : schema.format === "uae-mobile" ? "tel" : "text"}
      inputMode={
        number || /^\^\[0-9\]/.test(schema.pattern ?? "") || schema.format === "emirates-id" ? "numeric" : undefined
      }
      maxLength={schema.maxLength}
      value={String(value ?? "")}
      onChange={(event) => onChange(number ? parseNumber(event.target.value) : event.target.value || undefined)}
      onBlur={() => {
        if (typeof value === "string") onChange(normalised(value, schema) || undefined);
        props.onBlur(id, value);
      }}
    />
  );
}

/** Returns the number in a text; otherwise the text itself, so that the person can see and correct it. */
function parseNumber(text: string): number | string | undefined {
  const plain = latinDigits(text).trim();
  if (plain === "") return undefined;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : plain;
}

function DateWidget(props: WidgetProps) {
  return (
    <input
      {...controlProps(props)}
      type="date"
      max="9999-12-31"
      value={String(props.value ?? "")}
      onChange={(event) => props.onChange(event.target.value || undefined)}
    />
  );
}

function TextareaWidget(props: WidgetProps) {
  const { t } = useTranslation();
  const text = String(props.value ?? "");
  const limit = props.schema.maxLength;
  return (
    <>
      <textarea
        {...controlProps(props)}
        dir="auto"
        rows={4}
        maxLength={limit}
        value={text}
        onChange={(event) => props.onChange(event.target.value || undefined)}
      />
      {limit !== undefined && (
        <p className="mt-1 text-sm text-aeblack-600">{t("form.characters", { left: limit - text.length })}</p>
      )}
    </>
  );
}

function SelectWidget(props: WidgetProps) {
  const { t } = useTranslation();
  const options = props.options.enumOptions ?? [];
  return (
    <select
      {...controlProps(props)}
      value={String(props.value ?? "")}
      onChange={(event) => props.onChange(options.find((each) => String(each.value) === event.target.value)?.value)}
    >
      <option value="">{t("form.choose")}</option>
      {options.map((option) => (
        <option key={String(option.value)} value={String(option.value)}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function RadioWidget(props: WidgetProps) {
  const wrong = (props.rawErrors?.length ?? 0) > 0;
  return (
    <div className="flex flex-col">
      {props.options.enumOptions?.map((option, at) => (
        <label key={String(option.value)} className="flex min-h-11 cursor-pointer items-center gap-3 py-1.5">
          <input
            type="radio"
            id={at === 0 ? props.id : `${props.id}-${at}`}
            name={props.id}
            className={`size-6 border-2 text-aegold-600 ${wrong ? "border-aered-700" : "border-aeblack-400"}`}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

/** Never ticked by the page: consent is an act of the person. Unticking removes the answer. */
function CheckboxWidget(props: WidgetProps) {
  const wrong = (props.rawErrors?.length ?? 0) > 0;
  return (
    <label htmlFor={props.id} className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
      <input
        type="checkbox"
        id={props.id}
        className={`mt-0.5 size-6 shrink-0 rounded border-2 text-aegold-600 ${wrong ? "border-aered-700" : "border-aeblack-400"}`}
        checked={props.value === true}
        aria-invalid={wrong || undefined}
        aria-describedby={describedBy(props)}
        onChange={(event) => props.onChange(event.target.checked ? true : undefined)}
      />
      <span>{props.label}</span>
    </label>
  );
}

export const widgets: RegistryWidgetsType = {
  TextWidget,
  EmailWidget: TextWidget,
  UpDownWidget: TextWidget,
  DateWidget,
  TextareaWidget,
  SelectWidget,
  RadioWidget,
  CheckboxWidget,
  list: ListWidget,
};
