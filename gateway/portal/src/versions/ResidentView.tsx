import { useTranslation } from "react-i18next";
import { Section } from "../ui/Section";
import { textOf } from "./descriptionTexts";

const languages = ["ar", "en"] as const;

/** The texts for residents, in both languages side by side. */
export function ResidentView({ description }: { description: { [field: string]: unknown } }) {
  const { t } = useTranslation();
  return (
    <Section id="wording" title={t("versions.wording")}>
      <div className="grid gap-5 md:grid-cols-2">
        {languages.map((language) => (
          <div key={language} lang={language} dir={language === "ar" ? "rtl" : "ltr"} className="panel">
            <h3 className="text-lg leading-snug font-semibold">{textOf(description, "title", language) ?? "—"}</h3>
            <p className="mt-2 font-medium">{textOf(description, "summary", language)}</p>
            <p className="mt-2 whitespace-pre-line">{textOf(description, "description", language)}</p>
          </div>
        ))}
      </div>
      <details className="mt-5">
        <summary className="text-link min-h-6 cursor-pointer">{t("versions.whole")}</summary>
        <pre
          dir="ltr"
          tabIndex={0}
          aria-label={t("versions.whole")}
          className="mt-3 max-h-128 overflow-auto rounded-xl bg-whitely-300 p-4 text-sm leading-relaxed"
        >
          {JSON.stringify(description, null, 2)}
        </pre>
      </details>
    </Section>
  );
}
