import type { OfficerName } from "@clients/request-agency";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/useMe";

/** The assignee of a task. */
export function TaskAssignee({ assignee }: { assignee: OfficerName | undefined }) {
  const { t } = useTranslation();
  const me = useMe();
  if (assignee === undefined) return <span className="text-aeblack-600">{t("desk.nobody")}</span>;
  return assignee.id === me?.id ? (
    <span className="font-semibold text-aeblack-900">{t("desk.you")}</span>
  ) : (
    <bdi className="break-words text-aeblack-900">{assignee.name}</bdi>
  );
}
