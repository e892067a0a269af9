import type { AvailableAction } from "@clients/request";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isOutdated } from "../api/problem";
import { useLanguage } from "../i18n/useLanguage";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { ProblemAlert } from "../ui/ProblemAlert";
import { TextArea } from "../ui/TextArea";

interface Props {
  action: AvailableAction;
  draft: boolean;
  busy: boolean;
  problem: unknown;
  onConfirm: (reason: string | undefined) => void;
  onReload: () => void;
  onClose: () => void;
}

/** Returns a label in the middle of a sentence: without the capital of an English first word. */
function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** Asks for confirmation of an action that cannot be undone, and for a reason where the action requires one. */
export function ConfirmAction({ action, draft, busy, problem, onConfirm, onReload, onClose }: Props) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const [typed, setTyped] = useState("");
  const label = text(action.label);
  const reason = typed.trim();
  const withdrawing = action.action === "withdraw";
  const requiresReason = action.requires.includes("reason");
  return (
    <ConfirmDialog
      alert
      title={withdrawing ? (draft ? t("request.discardTitle") : t("request.withdrawTitle")) : label}
      confirmLabel={t("request.confirm", { action: inSentence(label) })}
      cancelLabel={t("request.keep")}
      complete={!requiresReason || reason !== ""}
      busy={busy}
      onConfirm={() => onConfirm(reason === "" ? undefined : reason)}
      onClose={onClose}
    >
      {withdrawing && (
        <p className="mt-3 text-aeblack-700">{draft ? t("request.discardText") : t("request.withdrawText")}</p>
      )}
      {requiresReason && (
        <div className="mt-5">
          <TextArea
            id="reason"
            label={t("request.reasonFor")}
            required
            maxLength={1000}
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
