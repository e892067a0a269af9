import { useTranslation } from "react-i18next";

/** The foot of every page: the owner of the site and a link to the API reference. */
export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="mt-auto border-t border-aeblack-100 bg-whitely-200">
      <div className="page py-10">
        <p className="font-semibold text-aeblack-900">{t("site.owner")}</p>
        <p className="mt-1 max-w-2xl text-aeblack-600">{t("site.about")}</p>
        {/* The gateway serves these pages, outside of the single-page application. */}
        <p className="mt-4">
          <a href="/docs" className="text-link inline-flex min-h-6 items-center">
            {t("site.api")}
          </a>
        </p>
      </div>
    </footer>
  );
}
