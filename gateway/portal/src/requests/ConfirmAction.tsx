import type { AvailableAction } from "@clients/request";
import { useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/problem";
import { ProblemAlert } from "../ui/ProblemAlert";
import { TextArea } from "../ui/TextArea";
import { useLanguage } from "../i18n/useLanguage";

interface Props {
  action: AvailableAction;
  draft: boolean;
  busy: boolean;
  problem: unknown;
  onConfirm: (reason: string | undefined) => void;
  onReload: () => void;
  onClose: () => void;
}

/** Asks once more before something that cannot be undone, and for the reason where one is wanted. */
export function ConfirmAction({ action, draft, busy, problem, onConfirm, onReload, onClose }: Props) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const [reason, setReason] = useState("");
  const label = text(action.label);
  const withdrawing = action.action === "withdraw";
  const stale = problem instanceof ApiProblem && (problem.status === 412 || problem.status === 409);
  const reasoned = !action.requires.includes("reason") || reason.trim() !== "";
  return (
    <ModalOverlay
      isOpen
      isDismissable={!busy}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="fixed inset-0 z-50 grid place-items-center overflow-y-auto bg-aeblack-950/60 p-4"
    >
      <Modal className="w-full max-w-lg rounded-2xl bg-whitely-50 p-6 shadow-xl md:p-8">
        <Dialog role="alertdialog" className="outline-none">
          <Heading slot="title" className="text-xl font-semibold">
            {withdrawing ? (draft ? t("request.discardTitle") : t("request.withdrawTitle")) : label}
          </Heading>
          {withdrawing && (
            <p className="mt-3 text-aeblack-700">{draft ? t("request.discardText") : t("request.withdrawText")}</p>
          )}
          {action.requires.includes("reason") && (
            <div className="mt-5">
              <TextArea id="reason" label={t("request.reasonFor")} required maxLength={1000} value={reason} onChange={setReason} />
            </div>
          )}
          {problem != null && (
            <ProblemAlert problem={problem} onRetry={stale ? onReload : undefined} retryLabel={t("common.reload")} />
          )}
          <div className="mt-7 flex flex-wrap gap-3">
            <Button
              className="aegov-btn"
              isDisabled={busy || !reasoned}
              onPress={() => onConfirm(reason.trim() === "" ? undefined : reason.trim())}
            >
              {busy ? t("apply.sending") : t("request.confirm", { action: label })}
            </Button>
            <Button autoFocus className="aegov-btn btn-outline" isDisabled={busy} onPress={onClose}>
              {t("request.keep")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
