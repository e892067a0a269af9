import type { Complaint } from "@clients/request";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { complaintsApi } from "../api/clients";
import { etagOf } from "../api/etag";
import { isOutdated } from "../api/problem";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { ProblemAlert } from "../ui/ProblemAlert";

interface Props {
  complaint: Complaint;
  onClosed: (complaint: Complaint) => void;
  onReload: () => void;
}

/** Closes a complaint after confirmation: it cannot be opened again. */
export function CloseComplaint({ complaint: { id, version }, onClosed, onReload }: Props) {
  const { t } = useTranslation();
  const [confirming, setConfirming] = useState(false);
  const close = useMutation({
    mutationFn: () => complaintsApi.closeComplaint({ id, ifMatch: etagOf(version) }),
    onSuccess: (closed) => {
      setConfirming(false);
      onClosed(closed);
    },
  });
  const outdated = isOutdated(close.error);
  const cancel = () => {
    setConfirming(false);
    close.reset();
  };
  return (
    <>
      <Button className="aegov-btn btn-outline" onPress={() => setConfirming(true)}>
        {t("complaint.close")}
      </Button>
      {confirming && (
        <ConfirmDialog
          title={t("complaint.closeTitle")}
          confirmLabel={t("complaint.closeYes")}
          complete
          busy={close.isPending}
          onConfirm={() => close.mutate()}
          onClose={cancel}
        >
          <p className="mt-3 text-aeblack-700">{t("complaint.closeText")}</p>
          {close.isError && (
            <ProblemAlert
              problem={close.error}
              onRetry={
                outdated
                  ? () => {
                      cancel();
                      onReload();
                    }
                  : undefined
              }
              retryLabel={t("common.reload")}
            />
          )}
        </ConfirmDialog>
      )}
    </>
  );
}
