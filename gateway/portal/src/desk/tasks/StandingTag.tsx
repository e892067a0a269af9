import type { Status } from "@clients/request-agency";
import { useTranslation } from "react-i18next";
import { Tag, type TagStyle } from "../../ui/Tag";

const looks: Record<Status, TagStyle> = {
  SUBMITTED: { icon: "paper", colours: "bg-seablue-100 text-seablue-900" },
  IN_PROGRESS: { icon: "clock", colours: "bg-seablue-100 text-seablue-900" },
  AWAITING_APPLICANT: { icon: "person", colours: "bg-camel-100 text-camel-900" },
  AWAITING_PAYMENT: { icon: "coin", colours: "bg-camel-100 text-camel-900" },
  COMPLETED: { icon: "check", colours: "bg-aegreen-100 text-aegreen-900" },
  REJECTED: { icon: "cross", colours: "bg-aered-100 text-aered-900" },
  WITHDRAWN: { icon: "cross", colours: "bg-whitely-400 text-aeblack-800" },
  EXPIRED: { icon: "clock", colours: "bg-whitely-400 text-aeblack-800" },
};

/** Whether a stage of this status is worded for officers, too: one that waits for the applicant speaks to them. */
export function isForOfficers(status: Status): boolean {
  return status !== "AWAITING_APPLICANT" && status !== "AWAITING_PAYMENT";
}

/** The status as officers speak of it, in a word, a colour and a drawing; never by colour alone. */
export function StandingTag({ status }: { status: Status }) {
  const { t } = useTranslation();
  return <Tag looks={looks[status]} text={t(`desk.status.${status}`)} />;
}
