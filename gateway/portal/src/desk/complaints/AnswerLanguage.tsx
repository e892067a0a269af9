import { useTranslation } from "react-i18next";

/** The language that the person reads, and so the one of the answer. */
export function AnswerLanguage({ language }: { language: string }) {
  const { t } = useTranslation();
  return <>{language === "ar" ? t("complaint.desk.arabic") : t("complaint.desk.english")}</>;
}
