import type { ComplaintState } from "@clients/request";
import { useTranslation } from "react-i18next";
import { Tag, type TagStyle } from "../ui/Tag";

const styles: Record<ComplaintState, TagStyle> = {
  open: { icon: "clock", colours: "bg-seablue-100 text-seablue-900" },
  answered: { icon: "check", colours: "bg-aegreen-100 text-aegreen-900" },
  closed: { icon: "cross", colours: "bg-whitely-400 text-aeblack-800" },
};

/** How a complaint stands, in a word, a colour and a drawing; never by colour alone. */
export function ComplaintTag({ state }: { state: ComplaintState }) {
  const { t } = useTranslation();
  return <Tag style={styles[state]} text={t(`complaint.state.${state}`)} />;
}
