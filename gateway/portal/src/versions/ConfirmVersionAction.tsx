import { useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/problem";
import { ProblemAlert } from "../ui/ProblemAlert";
import { TextArea } from "../ui/TextArea";
import { requiresReason, type VersionAction, type VersionActionCommand } from "./workspace";
import { toInstant } from "./emiratesTime";
import { PublishAt } from "./PublishAt";

interface Props {
  move: VersionAction;
  busy: boolean;
  problem: unknown;
  onConfirm: (command: VersionActionCommand) => void;
  onReload: () => void;
  onClose: () => void;
}

/** Says what a move means before it is made, and asks for what it needs. */
export function ConfirmVersionAction({ move, busy, problem, onConfirm, onReload, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  /** Date and time as typed; undefined for at once. */
  const [later, setLater] = useState<string>();
  const stale = problem instanceof ApiProblem && (problem.status === 412 || problem.status === 409);
  const publishAt = later === undefined ? undefined : toInstant(later);
  const complete = (!requiresReason(move) || reason.trim() !== "") && (later === undefined || publishAt !== undefined);
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
            {t(`versions.ask.${move}`)}
          </Heading>
          <p className="mt-3 text-aeblack-700">{t(`versions.means.${move}`)}</p>
          {move === "approve" && <PublishAt later={later} onChange={setLater} />}
          {requiresReason(move) && (
            <div className="mt-5">
              <TextArea
                id="reason"
                label={move === "return" ? t("versions.whatToPutRight") : t("versions.why")}
                required
                rows={move === "return" ? 6 : 3}
                maxLength={2000}
                value={reason}
                onChange={setReason}
              />
            </div>
          )}
          {problem != null && (
            <ProblemAlert problem={problem} onRetry={stale ? onReload : undefined} retryLabel={t("common.reload")} />
          )}
          <div className="mt-7 flex flex-wrap gap-3">
            <Button
              className="aegov-btn"
              isDisabled={busy || !complete}
              onPress={() =>
                onConfirm({
                  action: move,
                  ...(reason.trim() !== "" && { reason: reason.trim() }),
                  ...(publishAt !== undefined && { publishAt }),
                })
              }
            >
              {busy ? t("apply.sending") : t(`versions.move.${move}`)}
            </Button>
            <Button autoFocus className="aegov-btn btn-outline" isDisabled={busy} onPress={onClose}>
              {t("versions.cancel")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
