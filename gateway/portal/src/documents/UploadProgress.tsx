import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";

/** The progress of an upload. */
export function UploadProgress({ name, part, onCancel }: { name: string; part: number; onCancel: () => void }) {
  const { t } = useTranslation();
  const percent = Math.floor(part * 100);
  const label = t("documents.sending", { name });
  return (
    <div className="mt-3">
      <p role="status" className="break-all">
        {label}
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2">
        <progress aria-label={label} max={100} value={percent} className="h-2.5 min-w-40 flex-1 accent-aegold-700">
          {percent}
        </progress>
        <span className="text-sm text-aeblack-700">
          {percent < 100 ? t("documents.percent", { percent }) : t("documents.keeping")}
        </span>
        <Button className="text-link min-h-8" onPress={onCancel}>
          {t("documents.cancel")}
        </Button>
      </div>
    </div>
  );
}
