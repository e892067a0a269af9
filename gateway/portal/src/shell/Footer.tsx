import { useTranslation } from "react-i18next";

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="mt-auto border-t border-aeblack-100 bg-whitely-200">
      <div className="page py-10">
        <p className="font-semibold text-aeblack-900">{t("site.owner")}</p>
        <p className="mt-1 max-w-2xl text-aeblack-600">{t("site.about")}</p>
      </div>
    </footer>
  );
}
