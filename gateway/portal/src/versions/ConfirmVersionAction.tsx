import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isOutdated } from "../api/problem";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { ProblemAlert } from "../ui/ProblemAlert";
import { TextArea } from "../ui/TextArea";
import { toInstant } from "./emiratesTime";
import { PublishAt } from "./PublishAt";
import { requiresReason, type VersionAction, type VersionActionCommand } from "./workspace";

interface Props {
  action: VersionAction;
  busy: boolean;
  problem: unknown;
  onConfirm: (command: VersionActionCommand) => void;
  onReload: () => void;
  onClose: () => void;
}

/** Explains what an action on a version does before it is done, and asks for its inputs. */
export function ConfirmVersionAction({ action, busy, problem, onConfirm, onReload, onClose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  /** Date and time as typed; undefined for an immediate publication. */
  const [later, setLater] = useState<string>();
  const reason = typed.trim();
  const publishAt = later === undefined ? undefined : toInstant(later);
  return (
    <ConfirmDialog
      alert
      title={t(`versions.ask.${action}`)}
      confirmLabel={t(`versions.move.${action}`)}
      cancelLabel={t("versions.cancel")}
      complete={(!requiresReason(action) || reason !== "") && (later === undefined || publishAt !== undefined)}
      busy={busy}
      onConfirm={() =>
        onConfirm({ action, ...(reason !== "" && { reason }), ...(publishAt !== undefined && { publishAt }) })
      }
      onClose={onClose}
    >
      <p className="mt-3 text-aeblack-700">{t(`versions.means.${action}`)}</p>
      {action === "approve" && <PublishAt later={later} onChange={setLater} />}
      {requiresReason(action) && (
        <div className="mt-5">
          <TextArea
            id="reason"
            label={action === "return" ? t("versions.whatToPutRight") : t("versions.why")}
            required
            rows={action === "return" ? 6 : 3}
            maxLength={2000}
            value={typed}
            onChange={setTyped}
          />
        </div>
      )}
      {problem != null && (
        <ProblemAlert
          problem={problem}
          onRetry={isOutdated(problem) ? onReload : undefined}
          retryLabel={t("common.reload")}
        />
      )}
    </ConfirmDialog>
  );
}
