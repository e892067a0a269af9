import { useTranslation } from "react-i18next";

/** The words that an officer added to a reason, unchanged. */
export function OfficerRemark({ words }: { words: string }) {
  const { t } = useTranslation();
  return (
    <div className="mt-2 border-s-4 border-aegold-300 ps-4">
      <p className="text-sm text-aeblack-600">{t("request.words")}</p>
      <p dir="auto" className="whitespace-pre-line">
        {words}
      </p>
    </div>
  );
}
