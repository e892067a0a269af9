import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { usePageTitle } from "./usePageTitle";

export function NotFound() {
  const { t } = useTranslation();
  usePageTitle(t("notFound.title"));
  return (
    <div className="page py-16">
      <p aria-hidden="true" className="text-5xl font-light text-aegold-600">
        404
      </p>
      <h1 className="mt-4 text-3xl font-semibold">{t("notFound.title")}</h1>
      <p className="mt-3 text-aeblack-600">{t("notFound.text")}</p>
      <p className="mt-8 flex flex-wrap gap-4">
        <Link to="/" className="aegov-btn">
          {t("notFound.home")}
        </Link>
        <Link to="/services" className="aegov-btn btn-outline">
          {t("notFound.search")}
        </Link>
      </p>
    </div>
  );
}
