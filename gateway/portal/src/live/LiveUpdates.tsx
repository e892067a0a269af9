import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useLanguage";
import { mayOpen } from "../session/RoleGate";
import { useMe } from "../session/useMe";
import { pollInterval, useLiveUpdates } from "./useLiveUpdates";

/** Keeps the pages up to date while a resident is signed in, and announces notifications to screen readers. */
export function LiveUpdates() {
  const me = useMe();
  // Only residents have notifications.
  const { latest, interrupted } = useLiveUpdates(mayOpen("resident", me?.roles) ? me?.id : undefined);
  const { t } = useTranslation();
  const { text } = useLanguage();
  return (
    <>
      <p role="status" className="sr-only">
        {latest !== undefined && t("inbox.new", { title: text(latest.title) })}
      </p>
      {interrupted && (
        <p role="status" className="bg-camel-100 px-5 py-2 text-center text-sm text-camel-900">
          {t("inbox.polling", { seconds: pollInterval / 1_000 })}
        </p>
      )}
    </>
  );
}
