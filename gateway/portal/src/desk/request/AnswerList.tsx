import { useTranslation } from "react-i18next";
import { isObject, type Answers, type Json } from "../../form/answers";
import { formatDate } from "../../i18n/format";
import { useLanguage } from "../../i18n/useLanguage";
import { Section } from "../../ui/Section";
import { answeredFields, nameOf, type FormQuestion } from "./formFields";

interface Props {
  fields: readonly FormQuestion[];
  answers: Answers;
  /** Whether the wording of the questions is that of the request's own version, of another version, or missing. */
  words: "own" | "other" | "none";
}

/** The applicant's answers, with the wording of the form. */
export function AnswerList({ fields, answers, words }: Props) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const formatAnswer = useAnswerFormatter();
  const answered = answeredFields(fields, answers);
  return (
    <Section id="answers" title={t("desk.answers.title")}>
      {words !== "own" && (
        <p className="mb-4 rounded-xl bg-camel-100 p-4 text-camel-900">{t(`desk.answers.words.${words}`)}</p>
      )}
      {answered.length === 0 && <p className="text-aeblack-600">{t("desk.answers.none")}</p>}
      <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {answered.map(({ field, value }) => (
          <div key={field.pointer} className="min-w-0">
            <dt className="text-sm text-aeblack-600">
              {field.group !== undefined && `${text(field.group)}: `}
              {field.label === undefined ? <bdi>{nameOf(field.pointer)}</bdi> : text(field.label)}
            </dt>
            <dd className="font-medium break-words whitespace-pre-line text-aeblack-900">
              <bdi>{formatAnswer(field, value)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** Returns a function that formats an answer for people. */
function useAnswerFormatter(): (field: FormQuestion, value: Json) => string {
  const { t } = useTranslation();
  const { text, language } = useLanguage();
  const plain = (field: FormQuestion, value: Json): string => {
    if (typeof value === "boolean") return value ? t("common.yes") : t("common.no");
    if (field.schema.format === "date" && typeof value === "string" && !Number.isNaN(Date.parse(value))) {
      return formatDate(value, language);
    }
    if (isObject(value)) {
      return Object.entries(value)
        .map(([name, inner]) => `${name}: ${plain({ ...field, schema: {}, options: undefined }, inner)}`)
        .join("\n");
    }
    const option = field.options?.[String(value)];
    return option === undefined ? String(value) : text(option);
  };
  return (field, value) =>
    Array.isArray(value)
      ? value.map((each) => plain(field, each)).join(language === "ar" ? "، " : ", ")
      : plain(field, value);
}
