import { useTranslation } from "react-i18next";

/** Placeholder for content that is being loaded. */
export function Loading({ rows = 3 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" className="py-4">
      <span className="sr-only">{t("common.loading")}</span>
      <div aria-hidden="true" className="space-y-4">
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className="h-20 animate-pulse rounded-2xl bg-whitely-300" />
        ))}
      </div>
    </div>
  );
}
