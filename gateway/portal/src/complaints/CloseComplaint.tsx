import type { Complaint } from "@clients/request";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { complaintsApi } from "../api/clients";
import { ApiProblem } from "../api/problem";
import { tagOf } from "../api/tag";
import { AskDialog } from "../app/AskDialog";
import { ProblemAlert } from "../app/ProblemAlert";

interface Props {
  complaint: Complaint;
  onClosed: (complaint: Complaint) => void;
  onReload: () => void;
}

/** Ends a complaint, after asking once more: it cannot be opened again. */
export function CloseComplaint({ complaint: { id, version }, onClosed, onReload }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const close = useMutation({
    mutationFn: () => complaintsApi.closeComplaint({ id, ifMatch: tagOf(version) }),
    onSuccess: (closed) => {
      setAsked(false);
      onClosed(closed);
    },
  });
  const otherwise = close.error instanceof ApiProblem && [409, 412].includes(close.error.status);
  const leave = () => {
    setAsked(false);
    close.reset();
  };
  return (
    <>
      <Button className="aegov-btn btn-outline" onPress={() => setAsked(true)}>
        {t("complaint.close")}
      </Button>
      {asked && (
        <AskDialog
          title={t("complaint.closeTitle")}
          confirm={t("complaint.closeYes")}
          complete
          busy={close.isPending}
          onConfirm={() => close.mutate()}
          onClose={leave}
        >
          <p className="mt-3 text-aeblack-700">{t("complaint.closeText")}</p>
          {close.isError && (
            <ProblemAlert
              problem={close.error}
              onRetry={
                otherwise
                  ? () => {
                      leave();
                      onReload();
                    }
                  : undefined
              }
              retryLabel={t("common.reload")}
            />
          )}
        </AskDialog>
      )}
    </>
  );
}
