import type { AvailableAction } from "@clients/request";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { requestsApi } from "../api/clients";
import { useLanguage } from "../i18n/useLanguage";
import { ConfirmAction } from "./ConfirmAction";
import { storeRequest, withEtag, type RequestWithEtag } from "./useRequests";

/**
 * The actions that the person can take now: those that need answers link to the form, all others ask for confirmation.
 */
export function RequestActions({ current }: { current: RequestWithEtag }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const { request } = current;
  const [selected, setSelected] = useState<AvailableAction>();
  if (request.actions.length === 0) return null;
  const draft = request.status === "DRAFT";
  return (
    <section aria-label={t("request.actions")} className="flex flex-wrap gap-4">
      {request.actions.map((action) =>
        action.refusal !== undefined ? (
          <p key={keyOf(action)} className="w-full text-aeblack-700">
            <span className="font-semibold">{text(action.label)}: </span>
            {text(action.refusal)}
          </p>
        ) : action.requires.includes("answers") || (draft && action.action === "submit") ? (
          <Link key={keyOf(action)} to={`/requests/${request.id}/answers`} className="aegov-btn">
            {draft ? t("request.continueDraft") : text(action.label)}
          </Link>
        ) : action.refusal !== undefined ? (
          <p key={action.action} className="text-aeblack-700">
            <span className="font-semibold">{text(action.label)}: </span>
            {text(action.refusal)}
          </p>
        ) : (
          <Button
            key={keyOf(action)}
            className="aegov-btn btn-outline h-auto min-h-11 max-w-full text-start whitespace-normal"
            onPress={() => setSelected(action)}
          >
            {text(action.label)}
          </Button>
        ),
      )}
      {selected !== undefined && (
        <ActionDialog action={selected} current={current} onClose={() => setSelected(undefined)} />
      )}
    </section>
  );
}

function ActionDialog({
  action,
  current,
  onClose,
}: {
  action: AvailableAction;
  current: RequestWithEtag;
  onClose: () => void;
}) {
  const navigate = useNavigate();
  const { id, status } = current.request;
  // The version that the person saw. The platform refuses the action for a later one, and the page shows what has
  // changed.
  const [seen, setSeen] = useState(current);
  const act = useMutation({
    mutationFn: async (reason: string | undefined) => {
      const actionCommand = {
        action: action.action,
        ...(action.branch !== undefined && { branch: action.branch }),
        ...(reason !== undefined && { reason }),
      };
      storeRequest(await withEtag(await requestsApi.actOnRequestRaw({ id, ifMatch: seen.etag, actionCommand })));
    },
    onSuccess: () => {
      onClose();
      // The message "received" no longer applies.
      void navigate(`/requests/${id}`, { replace: true, state: null });
    },
  });
  const reload = async () => {
    const fresh = await withEtag(await requestsApi.getRequestRaw({ id }));
    storeRequest(fresh);
    setSeen(fresh);
    act.reset();
    if (!fresh.request.actions.some((each) => keyOf(each) === keyOf(action))) onClose();
  };
  return (
    <ConfirmAction
      action={action}
      draft={status === "DRAFT"}
      busy={act.isPending}
      problem={act.error}
      onConfirm={(reason) => act.mutate(reason)}
      onReload={() => void reload()}
      onClose={onClose}
    />
  );
}

/** The same action may be offered in several branches of a stage. */
function keyOf({ action, branch = "" }: AvailableAction): string {
  return `${branch}/${action}`;
}
