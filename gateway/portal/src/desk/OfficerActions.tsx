import type { OfferedAction } from "@clients/request-agency";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../app/Icon";
import { ProblemAlert } from "../app/ProblemAlert";
import { useLanguage } from "../i18n/useLanguage";
import { useMe } from "../session/useMe";
import { ActDialog } from "./ActDialog";
import type { Field } from "./formFields";
import { supervises } from "./roles";
import { useReasons } from "./useDesk";
import type { Opened } from "./useOpened";

interface Props {
  opened: Opened;
  fields: readonly Field[];
  openAgain: () => Promise<Opened>;
}

/** What this officer may do with the request now, and what would be refused and why. */
export function OfficerActions({ opened, fields, openAgain }: Props) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const me = useMe();
  const reasons = useReasons();
  const [asked, setAsked] = useState<OfferedAction>();
  const [done, setDone] = useState<string>();
  const [problem, setProblem] = useState<unknown>();
  const said = useRef<HTMLParagraphElement>(null);
  // The button that was pressed may be gone; what came of it takes its place for the keyboard, too.
  useEffect(() => said.current?.focus(), [done]);
  const { actions, state } = opened.request;
  const named = (action: OfferedAction) => {
    const branch = state.tasks.find((task) => task.branch === action.branch)?.branchLabel;
    return action.branch === undefined || branch === undefined ? text(action.label) : `${text(branch)}: ${text(action.label)}`;
  };
  const may = actions.filter(({ refusedBy }) => refusedBy === undefined);
  const mayNot = actions.filter(({ refusedBy }) => refusedBy !== undefined);
  /** Somebody else who has what an action is about; a supervisor may act all the same. */
  const other = (action: OfferedAction) => {
    const holder = state.tasks.find((task) => task.branch === action.branch)?.assignee;
    return holder === undefined || holder.id === me?.id || (me != null && supervises(me)) ? undefined : holder.name;
  };
  const finished = async (action: OfferedAction) => {
    setAsked(undefined);
    setDone(named(action));
    setProblem(undefined);
    try {
      await openAgain();
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
        <p ref={said} tabIndex={-1} role="status" className="mt-4 rounded-xl bg-aegreen-50 p-4 text-aegreen-900">
          {t("desk.act.done", { action: done })}
        </p>
      )}
      {problem !== undefined && <ProblemAlert problem={problem} onRetry={() => void openAgain().then(() => setProblem(undefined), setProblem)} />}
      {actions.length === 0 && <p className="mt-3 text-aeblack-700">{t("desk.act.none")}</p>}
      {reasons.isError && <ProblemAlert problem={reasons.error} onRetry={() => void reasons.refetch()} />}
      <div className="mt-4 flex flex-wrap gap-3 empty:hidden">
        {may.map((action) => (
          <Button
            key={`${action.branch ?? ""} ${action.action}`}
            className="aegov-btn btn-outline h-auto max-w-full text-start whitespace-normal"
            isDisabled={reasons.data === undefined || other(action) !== undefined}
            onPress={() => {
              setDone(undefined);
              setAsked(action);
            }}
          >
            {named(action)}
          </Button>
        ))}
      </div>
      {[...new Set(may.flatMap((action) => other(action) ?? []))].map((name) => (
        <p key={name} className="mt-3 flex gap-2 text-aeblack-700">
          <Icon name="info" className="mt-1 size-5" />
          {t("desk.act.heldBy", { name })}
        </p>
      ))}
      {mayNot.length > 0 && (
        <ul className="mt-5 space-y-3">
          {mayNot.map((action) => (
            <li key={`${action.branch ?? ""} ${action.action}`} className="flex gap-3">
              <Icon name="shield" className="mt-1 size-5 text-camel-900" />
              <div>
                <p className="font-semibold text-aeblack-900">{named(action)}</p>
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
      {asked !== undefined && reasons.data !== undefined && (
        <ActDialog
          action={asked}
          title={named(asked)}
          opened={opened}
          fields={fields}
          reasons={reasons.data}
          openAgain={openAgain}
          onDone={() => void finished(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}
