import type { ComplaintState } from "@clients/request";
import { useTranslation } from "react-i18next";
import { Tag, type TagStyle } from "../ui/Tag";

const styles: Record<ComplaintState, TagStyle> = {
  open: { icon: "clock", colours: "bg-seablue-100 text-seablue-900" },
  answered: { icon: "check", colours: "bg-aegreen-100 text-aegreen-900" },
  closed: { icon: "cross", colours: "bg-whitely-400 text-aeblack-800" },
};

/** The state of a complaint. */
export function ComplaintTag({ state }: { state: ComplaintState }) {
  const { t } = useTranslation();
  return <Tag style={styles[state]} text={t(`complaint.state.${state}`)} />;
}
