import type { ServiceVersion } from "@clients/catalog";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useLanguage";

/** Announces what follows once the draft is saved: the uploads, and prefilled answers. */
export function DraftNotice({ service }: { service: ServiceVersion }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const files = service.documents.filter((document) => document.upload !== undefined);
  const known = service.form.ui.some((field) => field.prefill !== undefined);
  if (files.length === 0 && !known) return null;
  return (
    <div className="mb-8 space-y-3 rounded-2xl border border-aegold-200 bg-aegold-50 p-5">
      {known && <p>{t("apply.knownAnswers")}</p>}
      {files.length > 0 && (
        <div>
          <p>{t("apply.documentsNext")}</p>
          <ul className="mt-1 list-disc ps-6">
            {files.map((document) => (
              <li key={document.code}>
                {text(document.label)}{" "}
                <span className="text-aeblack-700">
                  ({document.required ? t("service.documentRequired") : t("service.documentOptional")})
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
