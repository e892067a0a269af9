import type { Form, FormField } from "@clients/catalog";
import type { Request, WaitingOn } from "@clients/request";
import { useTranslation } from "react-i18next";
import { documentId } from "../documents/useDocuments";
import { focusElement, focusField } from "../form/focusField";
import { fieldId } from "../form/pointer";
import { firstControlOf } from "../form/requestedFields";
import { useLanguage } from "../i18n/useLanguage";
import { AgencyReason } from "./AgencyReason";

/** The agency's question, and the answers and documents it refers to, each a link to its field. */
export function RequestedInfo({
  form,
  request,
  waitingOn,
  fields,
}: {
  form: Form;
  request: Request;
  waitingOn: WaitingOn;
  fields: readonly FormField[];
}) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const { documents = [] } = waitingOn;
  return (
    <div className="mb-8 rounded-2xl border border-camel-300 bg-camel-50 p-5">
      <h2 className="text-base font-semibold text-camel-900">{t("apply.asked")}</h2>
      <p className="mt-1">{text(waitingOn.what)}</p>
      <AgencyReason request={request} />
      {fields.length > 0 && (
        <>
          <p className="mt-3">{t("apply.askedFields")}</p>
          <ul className="mt-1 space-y-1">
            {fields.map((field) => {
              const control = firstControlOf(form, field);
              return (
                <li key={field.pointer}>
                  <a
                    href={`#${fieldId(control)}`}
                    className="inline-block min-h-6 text-camel-900 underline underline-offset-4"
                    onClick={(event) => {
                      event.preventDefault();
                      focusField(control);
                    }}
                  >
                    {text(field.label)}
                  </a>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {documents.length > 0 && (
        <>
          <p className="mt-3">{t("apply.askedDocuments")}</p>
          <ul className="mt-1 space-y-1">
            {documents.map(({ code, label }) => (
              <li key={code}>
                <a
                  href={`#${documentId(code)}`}
                  className="inline-block min-h-6 text-camel-900 underline underline-offset-4"
                  onClick={(event) => {
                    event.preventDefault();
                    focusElement(documentId(code));
                  }}
                >
                  {text(label)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
