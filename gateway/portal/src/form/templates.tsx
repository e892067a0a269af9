import type { FieldTemplateProps, ObjectFieldTemplateProps, TemplatesType } from "@rjsf/utils";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Icon } from "../ui/Icon";
import type { AnswerSource } from "./schema";

/** A field: question, hint, control, fault. */
function FieldTemplate(props: FieldTemplateProps) {
  const { id, schema, label, required, rawDescription, rawErrors, children } = props;
  if (id === "root" || schema.type === "object") return children;
  const widget: unknown = props.uiSchema?.["ui:widget"];
  const question = <Question label={label} required={required === true} />;
  const hint = rawDescription !== undefined && rawDescription !== "" && (
    <p id={`${id}__hint`} className="mb-2 text-aeblack-600">
      {rawDescription}
    </p>
  );
  const requested = props.uiSchema?.["ui:options"]?.["requested"] === true;
  const source = props.uiSchema?.["ui:options"]?.["source"] as AnswerSource | undefined;
  const fault = (
    <>
      {source !== undefined && <PrefillNote id={id} source={source} />}
      {requested && <RequestedNote id={id} />}
      <FaultMessage id={id} message={rawErrors?.[0]} />
    </>
  );
  const edge = rawErrors?.length
    ? "border-s-4 border-aered-700 ps-4"
    : requested
      ? "border-s-4 border-camel-700 ps-4"
      : "";
  const frame = `mb-8 ${edge}`;
  const described = [
    source !== undefined && `${id}__source`,
    requested && `${id}__requested`,
    rawErrors?.length && `${id}__fault`,
  ]
    .filter(Boolean)
    .join(" ");
  if (widget === "radio" || widget === "list") {
    return (
      <fieldset className={frame} aria-describedby={described === "" ? undefined : described}>
        <legend className="mb-2 font-semibold">{question}</legend>
        {hint}
        {fault}
        {children}
      </fieldset>
    );
  }
  return (
    <div className={frame}>
      {widget !== "checkbox" && (
        <label htmlFor={id} className="mb-2 block font-semibold text-aeblack-900">
          {question}
        </label>
      )}
      {hint}
      {fault}
      {children}
    </div>
  );
}

function Question({ label, required }: { label: string; required: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {label}
      {!required && <span className="font-normal text-aeblack-600"> ({t("common.optional")})</span>}
    </>
  );
}

function PrefillNote({ id, source }: { id: string; source: AnswerSource }) {
  const { t } = useTranslation();
  return (
    <p id={`${id}__source`} className="mb-2 flex gap-2 text-sm text-aeblack-700">
      <Icon name="info" className="mt-0.5 size-5 text-seablue-800" />
      <span>
        <span className="font-medium">{source.text}</span>
        {source.link !== undefined && (
          <>
            {" ("}
            <Link to={source.link.to} className="text-link inline-block min-h-6">
              {source.link.label}
            </Link>
            )
          </>
        )}
        {". "}
        {t("form.prefilled")}
      </span>
    </p>
  );
}

function RequestedNote({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <p id={`${id}__requested`} className="mb-2 flex gap-2 font-medium text-camel-900">
      <Icon name="alert" className="mt-1 size-5" />
      <span>{t("form.asked")}</span>
    </p>
  );
}

function FaultMessage({ id, message }: { id: string; message: string | undefined }) {
  const { t } = useTranslation();
  if (message === undefined) return null;
  return (
    <p id={`${id}__fault`} className="mb-2 flex gap-2 font-medium text-aered-700">
      <Icon name="alert" className="mt-1 size-5" />
      <span>
        <span className="sr-only">{t("form.error")} </span>
        {message}
      </span>
    </p>
  );
}

/** The whole form, or a group of fields with its heading. */
function ObjectFieldTemplate(props: ObjectFieldTemplateProps) {
  const fields = props.properties.map((property) => <div key={property.name}>{property.content}</div>);
  if (props.title === "" || props.title === undefined) return <div>{fields}</div>;
  return (
    <fieldset className="mb-8 border-t border-aeblack-100 pt-6">
      <legend className="float-start mb-5 w-full text-lg font-semibold">{props.title}</legend>
      <div className="clear-both">{fields}</div>
    </fieldset>
  );
}

export const templates: Partial<TemplatesType> = { FieldTemplate, ObjectFieldTemplate };
