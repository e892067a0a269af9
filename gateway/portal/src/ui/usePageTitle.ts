import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** Names the browser's tab after the page. */
export function usePageTitle(page: string | undefined): void {
  const { t } = useTranslation();
  const title = page === undefined ? t("site.name") : t("site.titled", { page });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
