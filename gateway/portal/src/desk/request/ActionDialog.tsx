import type { OfferedAction, OfficerCommand, Reason } from "@clients/request-agency";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { IdempotencyKey, isFinal } from "../../api/idempotencyKey";
import { handlingApi } from "../../api/officerClients";
import { ApiProblem, isOutdated, isShownAtFields } from "../../api/problem";
import { useLanguage } from "../../i18n/useLanguage";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { ProblemAlert } from "../../ui/ProblemAlert";
import type { OpenedRequest } from "../tasks/openedRequest";
import { CurrentStatus } from "./CurrentStatus";
import type { FormQuestion } from "./formFields";
import { isReasonPointer, ReasonFields } from "./ReasonFields";
import { isComplete, noReasonValues, toCommandFields } from "./reasonValues";
import { RequestedItemsChoice, documentKey } from "./RequestedItemsChoice";

interface Props {
  action: OfferedAction;
  title: string;
  opened: OpenedRequest;
  fields: readonly FormQuestion[];
  reasons: readonly Reason[];
  reopen: () => Promise<OpenedRequest>;
  onDone: () => void;
  onClose: () => void;
}

/** Asks for the inputs of an action, and performs it for the version of the request that the officer saw. */
export function ActionDialog({ action, title, opened, fields, reasons, reopen, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const { id } = opened.request.state;
  // The version that the officer saw. The platform refuses the action for a later one, and the page shows what has
  // changed.
  const [seen, setSeen] = useState(opened);
  const [values, setValues] = useState(noReasonValues);
  const [requested, setRequested] = useState<ReadonlySet<string>>(new Set());
  const key = useRef(new IdempotencyKey());
  const reason = reasons.find(({ code }) => code === values.reasonCode);
  const documents = seen.request.documents;
  const act = useMutation({
    mutationFn: async () => {
      const officerCommand: OfficerCommand = {
        action: action.action,
        ...(action.branch !== undefined && { branch: action.branch }),
        ...toCommandFields(values, reason),
        ...requestedItems(requested, fields, documents),
      };
      await handlingApi.actOnHandledRequest({
        id,
        officerCommand,
        ...(seen.etag !== undefined && { ifMatch: seen.etag }),
        // A retry after a lost response has the same key, so that the officer's own step is not taken for another
        // officer's.
        idempotencyKey: key.current.keyFor({ seen: seen.etag, officerCommand }),
      });
    },
    onSuccess: () => {
      key.current.discard();
      onDone();
    },
    onError: (problem) => {
      if (isFinal(problem)) key.current.discard();
    },
  });
  const refresh = useMutation({
    mutationFn: reopen,
    onSuccess: (fresh) => {
      setSeen(fresh);
      act.reset();
      const offered = fresh.request.actions.find(
        (each) => each.action === action.action && each.branch === action.branch,
      );
      if (offered === undefined || offered.refusedBy !== undefined) onClose();
    },
  });
  const isShownAtField = (pointer: string) => isReasonPointer(pointer, reason);
  const outdated = isOutdated(act.error);
  const faults = act.error instanceof ApiProblem ? act.error.errors : [];
  return (
    <ConfirmDialog
      title={title}
      confirmLabel={text(action.label)}
      complete={isComplete(values, reason, action.requires) && !refresh.isPending}
      busy={act.isPending}
      onConfirm={() => act.mutate()}
      onClose={onClose}
    >
      <p className="mt-3 text-aeblack-700">{action.asks ? t("desk.act.asksText") : t("desk.act.text")}</p>
      {action.asks && (
        <RequestedItemsChoice fields={fields} documents={documents} requested={requested} onChange={setRequested} />
      )}
      <ReasonFields
        reasons={reasons}
        values={values}
        requires={action.requires}
        documents={documents.filter(({ code }) => code !== "other")}
        faults={faults}
        onChange={setValues}
      />
      {act.isError && !isShownAtFields(act.error, isShownAtField) && (
        <>
          <ProblemAlert
            problem={act.error}
            hint={outdated ? t("desk.act.otherwise") : undefined}
            onRetry={outdated ? () => refresh.mutate() : undefined}
            retryLabel={t("common.reload")}
            shownElsewhere={isShownAtField}
          />
          <CurrentStatus problem={act.error} />
        </>
      )}
      {refresh.isError && <ProblemAlert problem={refresh.error} />}
    </ConfirmDialog>
  );
}

function requestedItems(
  requested: ReadonlySet<string>,
  fields: readonly FormQuestion[],
  documents: OpenedRequest["request"]["documents"],
) {
  const pointers = fields.map(({ pointer }) => pointer).filter((pointer) => requested.has(pointer));
  const codes = documents.map(({ code }) => code).filter((code) => requested.has(documentKey(code)));
  return { ...(pointers.length > 0 && { fields: pointers }), ...(codes.length > 0 && { documents: codes }) };
}
