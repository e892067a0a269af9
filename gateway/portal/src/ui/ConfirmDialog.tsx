import type { ReactNode } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";

interface Props {
  title: string;
  confirmLabel: string;
  cancelLabel?: string;
  /** False while an input is missing. */
  complete?: boolean;
  busy: boolean;
  /** Interrupts the person: screen readers announce it, the cancel button has the focus, a click outside closes it. */
  alert?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** A dialog with the buttons "confirm" and "cancel" around the inputs of an action. */
export function ConfirmDialog(props: Props) {
  const {
    title,
    confirmLabel,
    cancelLabel,
    complete = true,
    busy,
    alert = false,
    onConfirm,
    onClose,
    children,
  } = props;
  const { t } = useTranslation();
  return (
    <ModalOverlay
      isOpen
      isDismissable={alert && !busy}
      isKeyboardDismissDisabled={!alert && busy}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="fixed inset-0 z-50 grid place-items-center overflow-y-auto bg-aeblack-950/60 p-4"
    >
      <Modal className={`w-full ${alert ? "max-w-lg" : "max-w-xl"} rounded-2xl bg-whitely-50 p-6 shadow-xl md:p-8`}>
        <Dialog role={alert ? "alertdialog" : "dialog"} className="outline-none">
          <Heading slot="title" className="text-xl font-semibold">
            {title}
          </Heading>
          {children}
          <div className="mt-7 flex flex-wrap gap-3">
            <Button
              className="aegov-btn h-auto min-h-11 max-w-full text-start whitespace-normal"
              isDisabled={busy || !complete}
              onPress={onConfirm}
            >
              {busy ? t("apply.sending") : confirmLabel}
            </Button>
            {/* eslint-disable-next-line jsx-a11y-x/no-autofocus -- The safe choice has the focus when an alert opens. */}
            <Button autoFocus={alert} className="aegov-btn btn-outline" isDisabled={busy} onPress={onClose}>
              {cancelLabel ?? t("common.leave")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
