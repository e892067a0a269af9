import type { FormField } from "@clients/catalog";
import type { Request } from "@clients/request";
import { useTranslation } from "react-i18next";
import { answerAt, type Answers, type Json } from "../form/answers";
import { useLanguage } from "../i18n/useLanguage";
import { useService } from "../services/useCatalog";
import { Icon } from "../ui/Icon";

/** The person's answers, with the wording of the form. */
export function AnswerSummary({ request }: { request: Request }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const service = useService(request.serviceId);
  const answered = (service.data?.form.ui ?? []).flatMap((field) => {
    const value = answerAt(request.answers as Answers, field.pointer);
    return value === undefined || (typeof value === "object" && !Array.isArray(value)) ? [] : [{ field, value }];
  });
  if (answered.length === 0) return null;
  const words = (field: FormField, value: Json): string => {
    if (typeof value === "boolean") return value ? t("common.yes") : t("common.no");
    if (Array.isArray(value)) return value.map(String).join("، ");
    const option = field.options?.[String(value)];
    return option === undefined ? String(value) : text(option);
  };
  return (
    <details className="panel group">
      <summary className="flex min-h-8 cursor-pointer list-none items-center justify-between gap-4 font-semibold text-aeblack-900">
        {t("request.answers")}
        <Icon name="down" className="size-5 group-open:rotate-180" />
      </summary>
      <dl className="mt-5 space-y-4">
        {answered.map(({ field, value }) => (
          <div key={field.pointer}>
            <dt className="text-sm text-aeblack-600">{text(field.label)}</dt>
            <dd className="whitespace-pre-line text-aeblack-900">
              <bdi>{words(field, value)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
