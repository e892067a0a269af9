import type { ReactNode } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";

interface Props {
  title: string;
  /** What the button that does it is called. */
  confirm: string;
  complete: boolean;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks for what is needed before something is done, and leaves the way out open. */
export function ConfirmDialog({ title, confirm, complete, busy, onConfirm, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      isOpen
      isKeyboardDismissDisabled={busy}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="fixed inset-0 z-50 grid place-items-center overflow-y-auto bg-aeblack-950/60 p-4"
    >
      <Modal className="w-full max-w-xl rounded-2xl bg-whitely-50 p-6 shadow-xl md:p-8">
        <Dialog className="outline-none">
          <Heading slot="title" className="text-xl font-semibold">
            {title}
          </Heading>
          {children}
          <div className="mt-7 flex flex-wrap gap-3">
            <Button className="aegov-btn h-auto max-w-full text-start whitespace-normal" isDisabled={busy || !complete} onPress={onConfirm}>
              {busy ? t("apply.sending") : confirm}
            </Button>
            <Button className="aegov-btn btn-outline" isDisabled={busy} onPress={onClose}>
              {t("common.leave")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
