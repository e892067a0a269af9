import type { Status } from "@clients/request";
import { useTranslation } from "react-i18next";
import { Tag, type TagStyle } from "../ui/Tag";

const styles: Record<Status, TagStyle> = {
  DRAFT: { icon: "pencil", colours: "bg-whitely-400 text-aeblack-800" },
  SUBMITTED: { icon: "paper", colours: "bg-seablue-100 text-seablue-900" },
  IN_PROGRESS: { icon: "clock", colours: "bg-seablue-100 text-seablue-900" },
  AWAITING_APPLICANT: { icon: "alert", colours: "bg-camel-100 text-camel-900" },
  AWAITING_PAYMENT: { icon: "coin", colours: "bg-camel-100 text-camel-900" },
  COMPLETED: { icon: "check", colours: "bg-aegreen-100 text-aegreen-900" },
  REJECTED: { icon: "cross", colours: "bg-aered-100 text-aered-900" },
  WITHDRAWN: { icon: "cross", colours: "bg-whitely-400 text-aeblack-800" },
  EXPIRED: { icon: "clock", colours: "bg-whitely-400 text-aeblack-800" },
};

/** The status of a request, worded for its applicant. */
export function StatusTag({ status }: { status: Status }) {
  const { t } = useTranslation();
  return <Tag style={styles[status]} text={t(`status.${status}`)} />;
}

/**
 * The status of a request, worded for officers. They never see drafts, and a request that waits for the applicant is no
 * alert for them.
 */
export function OfficerStatusTag({ status }: { status: Exclude<Status, "DRAFT"> }) {
  const { t } = useTranslation();
  const style = status === "AWAITING_APPLICANT" ? { ...styles[status], icon: "person" as const } : styles[status];
  return <Tag style={style} text={t(`desk.status.${status}`)} />;
}
