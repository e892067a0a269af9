import type { OfferedAction, OfficerCommand, Reason } from "@clients/request-agency";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem, saidAtFields } from "../api/problem";
import { AskDialog } from "../app/AskDialog";
import { ProblemAlert } from "../app/ProblemAlert";
import { useLanguage } from "../i18n/useLanguage";
import { Intention, isFinal } from "../requests/Intention";
import { AskedChoice, documentKey } from "./AskedChoice";
import { handlingApi } from "./clients";
import type { Field } from "./formFields";
import { isComplete, nothingGiven, sentOf } from "./given";
import { isSaidAtReason, ReasonFields } from "./ReasonFields";
import { StateNow } from "./StateNow";
import type { Opened } from "./useOpened";

interface Props {
  action: OfferedAction;
  title: string;
  opened: Opened;
  fields: readonly Field[];
  reasons: readonly Reason[];
  openAgain: () => Promise<Opened>;
  onDone: () => void;
  onClose: () => void;
}

/** Asks for what an action needs, and does it for the request as it was seen. */
export function ActDialog({ action, title, opened, fields, reasons, openAgain, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const { id } = opened.request.state;
  // The version the officer saw when they asked; a later one makes the platform refuse, and the page shows what has changed.
  const [seen, setSeen] = useState(opened);
  const [given, setGiven] = useState(nothingGiven);
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const intention = useRef(new Intention());
  const reason = reasons.find(({ code }) => code === given.reasonCode);
  const documents = seen.request.documents;
  const act = useMutation({
    mutationFn: async () => {
      const officerCommand: OfficerCommand = {
        action: action.action,
        ...(action.branch !== undefined && { branch: action.branch }),
        ...sentOf(given, reason),
        ...askedOf(asked, fields, documents),
      };
      await handlingApi.actOnHandledRequest({
        id,
        officerCommand,
        ...(seen.etag !== undefined && { ifMatch: seen.etag }),
        // A lost answer is repeated with the same key, so that one's own step is not taken for somebody else's.
        idempotencyKey: intention.current.keyFor({ seen: seen.etag, officerCommand }),
      });
    },
    onSuccess: () => {
      intention.current.settled();
      onDone();
    },
    onError: (problem) => {
      if (isFinal(problem)) intention.current.settled();
    },
  });
  const look = useMutation({
    mutationFn: openAgain,
    onSuccess: (fresh) => {
      setSeen(fresh);
      act.reset();
      const offered = fresh.request.actions.find((each) => each.action === action.action && each.branch === action.branch);
      if (offered === undefined || offered.refusedBy !== undefined) onClose();
    },
  });
  const isSaid = (pointer: string) => isSaidAtReason(pointer, reason);
  const otherwise = act.error instanceof ApiProblem && [409, 412].includes(act.error.status);
  const faults = act.error instanceof ApiProblem ? act.error.errors : [];
  return (
    <AskDialog
      title={title}
      confirm={text(action.label)}
      complete={isComplete(given, reason, action.requires) && !look.isPending}
      busy={act.isPending}
      onConfirm={() => act.mutate()}
      onClose={onClose}
    >
      <p className="mt-3 text-aeblack-700">{action.asks ? t("desk.act.asksText") : t("desk.act.text")}</p>
      {action.asks && <AskedChoice fields={fields} documents={documents} asked={asked} onChange={setAsked} />}
      <ReasonFields
        reasons={reasons}
        given={given}
        requires={action.requires}
        documents={documents.filter(({ code }) => code !== "other")}
        faults={faults}
        onChange={setGiven}
      />
      {act.isError && !saidAtFields(act.error, isSaid) && (
        <>
          <ProblemAlert
            problem={act.error}
            hint={otherwise ? t("desk.act.otherwise") : undefined}
            onRetry={otherwise ? () => look.mutate() : undefined}
            retryLabel={t("common.reload")}
            shownElsewhere={isSaid}
          />
          <StateNow problem={act.error} />
        </>
      )}
      {look.isError && <ProblemAlert problem={look.error} />}
    </AskDialog>
  );
}

function askedOf(asked: ReadonlySet<string>, fields: readonly Field[], documents: Opened["request"]["documents"]) {
  const pointers = fields.map(({ pointer }) => pointer).filter((pointer) => asked.has(pointer));
  const codes = documents.map(({ code }) => code).filter((code) => asked.has(documentKey(code)));
  return { ...(pointers.length > 0 && { fields: pointers }), ...(codes.length > 0 && { documents: codes }) };
}
