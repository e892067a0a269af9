import type { Me } from "@clients/identity";
import type { Task } from "@clients/request-agency";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { AssignDialog } from "./AssignDialog";
import { mayClaim, mayRelease, isSupervisor } from "./officerRoles";
import { isGoneOrOutdated, useTaskAction, type TaskAction } from "./taskActions";

interface Props {
  task: Task;
  me: Me;
}

/** The buttons to take, return and assign a task, and their result. */
export function TaskButtons({ task, me }: Props) {
  const { t } = useTranslation();
  const act = useTaskAction();
  const [assigning, setAssigning] = useState(false);
  const doneMessage = useRef<HTMLParagraphElement>(null);
  const done = act.isSuccess ? act.variables.act.kind : undefined;
  // The button that was pressed has been replaced, so the result takes the focus.
  useEffect(() => {
    if (done !== undefined) doneMessage.current?.focus();
  }, [done]);
  const start = (what: TaskAction) => act.mutate({ task, act: what }, { onSuccess: () => setAssigning(false) });
  const named = { reference: task.reference };
  return (
    <div>
      <div className="flex flex-wrap gap-2">
        {mayClaim(me, task) && (
          <Button
            className="aegov-btn btn-sm"
            aria-label={t("desk.claimOf", named)}
            isDisabled={act.isPending}
            onPress={() => start({ kind: "claim" })}
          >
            {t("desk.claim")}
          </Button>
        )}
        {mayRelease(me, task) && (
          <Button
            className="aegov-btn btn-outline btn-sm"
            aria-label={t("desk.releaseOf", named)}
            isDisabled={act.isPending}
            onPress={() => start({ kind: "release" })}
          >
            {t("desk.release")}
          </Button>
        )}
        {isSupervisor(me) && (
          <Button
            className="aegov-btn btn-outline btn-sm"
            aria-label={t("desk.assignOf", named)}
            isDisabled={act.isPending}
            onPress={() => {
              act.reset();
              setAssigning(true);
            }}
          >
            {t("desk.assign.button")}
          </Button>
        )}
      </div>
      {done !== undefined && (
        <p ref={doneMessage} tabIndex={-1} role="status" className="mt-2 text-sm text-aegreen-900">
          {done === "assign" ? t("desk.did.assign", { name: task.assignee?.name ?? "" }) : t(`desk.did.${done}`)}
        </p>
      )}
      {act.isError && !assigning && (
        <ProblemAlert problem={act.error} hint={isGoneOrOutdated(act.error) ? t("desk.shownNow") : undefined} />
      )}
      {assigning && (
        <AssignDialog
          tasks={[task]}
          busy={act.isPending}
          problem={act.error}
          onAssign={(officerId) => start({ kind: "assign", officerId })}
          onClose={() => setAssigning(false)}
        />
      )}
    </div>
  );
}
