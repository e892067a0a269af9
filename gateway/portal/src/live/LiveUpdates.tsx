import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/useLanguage";
import { mayOpen } from "../session/RoleGate";
import { useMe } from "../session/useMe";
import { pollInterval, useLiveUpdates } from "./useLiveUpdates";

/** Keeps the pages fresh while a resident is signed in, and says aloud what has come. */
export function LiveUpdates() {
  const me = useMe();
  // Nobody else has notifications.
  const { latest, broken } = useLiveUpdates(mayOpen("resident", me?.roles) ? me?.id : undefined);
  const { t } = useTranslation();
  const { text } = useLanguage();
  return (
    <>
      <p role="status" className="sr-only">
        {latest !== undefined && t("inbox.new", { title: text(latest.title) })}
      </p>
      {broken && (
        <p role="status" className="bg-camel-100 px-5 py-2 text-center text-sm text-camel-900">
          {t("inbox.polling", { seconds: pollInterval / 1_000 })}
        </p>
      )}
    </>
  );
}
