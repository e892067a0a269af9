import type { OfferedAction } from "@clients/request-agency";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/useLanguage";
import { useMe } from "../../session/useMe";
import { Icon } from "../../ui/Icon";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { isSupervisor } from "../tasks/officerRoles";
import type { OpenedRequest } from "../tasks/openedRequest";
import { useReasons } from "../tasks/useReferenceData";
import { ActionDialog } from "./ActionDialog";
import type { FormQuestion } from "./formFields";

interface Props {
  opened: OpenedRequest;
  fields: readonly FormQuestion[];
  reopen: () => Promise<OpenedRequest>;
}

/** The actions that the officer can take now, and those that would be refused, with the reason. */
export function OfficerActions({ opened, fields, reopen }: Props) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const me = useMe();
  const reasons = useReasons();
  const [selected, setSelected] = useState<OfferedAction>();
  const [done, setDone] = useState<string>();
  const [problem, setProblem] = useState<unknown>();
  const doneMessage = useRef<HTMLParagraphElement>(null);
  // The button that was pressed may no longer exist, so the result takes the focus.
  useEffect(() => doneMessage.current?.focus(), [done]);
  const { actions, state } = opened.request;
  const actionName = (action: OfferedAction) => {
    const branch = state.tasks.find((task) => task.branch === action.branch)?.branchLabel;
    return action.branch === undefined || branch === undefined
      ? text(action.label)
      : `${text(branch)}: ${text(action.label)}`;
  };
  const allowed = actions.filter(({ refusedBy }) => refusedBy === undefined);
  const refused = actions.filter(({ refusedBy }) => refusedBy !== undefined);
  /** Returns the name of another officer to whom the task is assigned; supervisors may act on it anyway. */
  const otherAssignee = (action: OfferedAction) => {
    const holder = state.tasks.find((task) => task.branch === action.branch)?.assignee;
    return holder === undefined || holder.id === me?.id || (me != null && isSupervisor(me)) ? undefined : holder.name;
  };
  const finish = async (action: OfferedAction) => {
    setSelected(undefined);
    setDone(actionName(action));
    setProblem(undefined);
    try {
      await reopen();
    } catch (fault) {
      setProblem(fault);
    }
  };
  return (
    <section aria-labelledby="actions" className="panel">
      <h2 id="actions" className="text-xl font-semibold">
        {t("desk.act.title")}
      </h2>
      {done !== undefined && (
        <p ref={doneMessage} tabIndex={-1} role="status" className="mt-4 rounded-xl bg-aegreen-50 p-4 text-aegreen-900">
          {t("desk.act.done", { action: done })}
        </p>
      )}
      {problem !== undefined && (
        <ProblemAlert problem={problem} onRetry={() => void reopen().then(() => setProblem(undefined), setProblem)} />
      )}
      {actions.length === 0 && <p className="mt-3 text-aeblack-700">{t("desk.act.none")}</p>}
      {reasons.isError && <ProblemAlert problem={reasons.error} onRetry={() => void reasons.refetch()} />}
      <div className="mt-4 flex flex-wrap gap-3 empty:hidden">
        {allowed.map((action) => (
          <Button
            key={`${action.branch ?? ""} ${action.action}`}
            className="aegov-btn btn-outline h-auto min-h-11 max-w-full text-start whitespace-normal"
            isDisabled={reasons.data === undefined || otherAssignee(action) !== undefined}
            onPress={() => {
              setDone(undefined);
              setSelected(action);
            }}
          >
            {actionName(action)}
          </Button>
        ))}
      </div>
      {[...new Set(allowed.flatMap((action) => otherAssignee(action) ?? []))].map((name) => (
        <p key={name} className="mt-3 flex gap-2 text-aeblack-700">
          <Icon name="info" className="mt-1 size-5" />
          {t("desk.act.heldBy", { name })}
        </p>
      ))}
      {refused.length > 0 && (
        <ul className="mt-5 space-y-3">
          {refused.map((action) => (
            <li key={`${action.branch ?? ""} ${action.action}`} className="flex gap-3">
              <Icon name="shield" className="mt-1 size-5 text-camel-900" />
              <div>
                <p className="font-semibold text-aeblack-900">{actionName(action)}</p>
                <p className="text-aeblack-700">
                  {action.refusal !== undefined
                    ? text(action.refusal)
                    : action.refusedBy !== undefined && t(`desk.refusedBy.${action.refusedBy}`)}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {selected !== undefined && reasons.data !== undefined && (
        <ActionDialog
          action={selected}
          title={actionName(selected)}
          opened={opened}
          fields={fields}
          reasons={reasons.data}
          reopen={reopen}
          onDone={() => void finish(selected)}
          onClose={() => setSelected(undefined)}
        />
      )}
    </section>
  );
}
