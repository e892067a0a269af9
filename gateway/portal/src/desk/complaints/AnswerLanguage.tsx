import { useTranslation } from "react-i18next";

/** The language that the person reads, in which the answer should be. */
export function AnswerLanguage({ language }: { language: string }) {
  const { t } = useTranslation();
  return <>{language === "ar" ? t("complaint.desk.arabic") : t("complaint.desk.english")}</>;
}
