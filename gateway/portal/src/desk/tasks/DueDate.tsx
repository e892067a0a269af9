import { useTranslation } from "react-i18next";
import { formatRelative } from "../../i18n/format";
import { useLanguage } from "../../i18n/useLanguage";
import { DateTime } from "../../ui/DateTime";
import { Icon } from "../../ui/Icon";
import { useNow } from "../../ui/useNow";

/** The due date, relative and absolute; marked when it has passed. */
export function DueDate({ due, overdue }: { due: string | undefined; overdue: boolean }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const now = useNow();
  if (due === undefined) return <>{t("desk.noDue")}</>;
  // The platform's response may be older than the moment at which it is read.
  const late = overdue || Date.parse(due) < now;
  return (
    <>
      <span className={`flex items-center gap-1.5 font-semibold ${late ? "text-aered-700" : "text-aeblack-900"}`}>
        {late && <Icon name="alert" className="size-4" />}
        {late
          ? t("desk.overdueSince", { time: formatRelative(due, language, now) })
          : formatRelative(due, language, now)}
      </span>
      <span className="block text-sm text-balance text-aeblack-600">
        <DateTime instant={due} />
      </span>
    </>
  );
}
