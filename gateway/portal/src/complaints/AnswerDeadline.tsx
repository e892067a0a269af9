import type { ComplaintWaiting } from "@clients/request";
import { useTranslation } from "react-i18next";
import { DateTime } from "../ui/DateTime";
import { useNow } from "../ui/useNow";

/** The deadline of the answer; nothing when none is due. */
export function AnswerDeadline({ waitingOn }: { waitingOn: ComplaintWaiting | undefined }) {
  const { t } = useTranslation();
  const now = useNow();
  if (waitingOn?.until === undefined) return null;
  // The platform's response may be older than the moment at which it is read.
  const late = waitingOn.overdue || Date.parse(waitingOn.until) < now;
  return (
    <p className={`mt-2 ${late ? "font-medium text-aered-700" : "text-aeblack-800"}`}>
      {late ? t("complaint.late") : t("complaint.promised")} <DateTime instant={waitingOn.until} />
    </p>
  );
}
