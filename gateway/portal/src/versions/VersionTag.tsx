import type { VersionStatus } from "@clients/catalog-agency";
import { useTranslation } from "react-i18next";
import { Tag, type TagStyle } from "../ui/Tag";

const styles: Record<VersionStatus, TagStyle> = {
  draft: { icon: "pencil", colours: "bg-whitely-400 text-aeblack-800" },
  "in-review": { icon: "search", colours: "bg-seablue-100 text-seablue-900" },
  approved: { icon: "clock", colours: "bg-seablue-100 text-seablue-900" },
  published: { icon: "check", colours: "bg-aegreen-100 text-aegreen-900" },
  superseded: { icon: "paper", colours: "bg-whitely-400 text-aeblack-800" },
  suspended: { icon: "alert", colours: "bg-camel-100 text-camel-900" },
  retired: { icon: "cross", colours: "bg-whitely-400 text-aeblack-800" },
};

/** The status of a version. */
export function VersionTag({ status }: { status: VersionStatus }) {
  const { t } = useTranslation();
  return <Tag style={styles[status]} text={t(`versions.status.${status}`)} />;
}
