import type { Me } from "@clients/identity";
import type { Task } from "@clients/request-agency";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { AssignDialog } from "../tasks/AssignDialog";
import { mayClaim, mayRelease, isSupervisor } from "../tasks/officerRoles";
import { performTaskAction, type TaskAction } from "../tasks/taskActions";
import { useRefetchTasks } from "../tasks/useTasks";
import { maxBulkSize, areAtSameStage } from "./bulkActions";
import { BulkDialog } from "./BulkDialog";
import { failedResult, type BulkResult } from "./bulkResult";

interface Props {
  me: Me;
  chosen: readonly Task[];
  onDone: (results: BulkResult[]) => void;
  onClear: () => void;
}

/** The actions on all selected tasks; each task gets its own result. */
export function BulkBar({ me, chosen, onDone, onClear }: Props) {
  const { t } = useTranslation();
  const refetchTasks = useRefetchTasks();
  const [dialog, setDialog] = useState<"assign" | "act">();
  const finish = (results: BulkResult[]) => {
    setDialog(undefined);
    refetchTasks();
    onDone(results);
  };
  const performEach = useMutation({
    // One after the other, to spare the platform.
    mutationFn: async (act: TaskAction) => {
      const results: BulkResult[] = [];
      for (const task of chosen) {
        try {
          await performTaskAction(task, act);
          results.push({ requestId: task.requestId, reference: task.reference });
        } catch (problem) {
          results.push(failedResult(task, problem));
        }
      }
      return results;
    },
    onSuccess: finish,
  });
  const [first, ...others] = chosen;
  if (first === undefined) return null;
  const tooMany = chosen.length > maxBulkSize;
  const together = areAtSameStage(chosen);
  return (
    <section
      aria-label={t("desk.bulk.region")}
      className="sticky top-2 z-10 rounded-2xl border border-aegold-300 bg-aegold-50 p-4 shadow-md"
    >
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="me-2 font-semibold text-aeblack-900">
          {t("desk.bulk.chosen", { count: chosen.length })}
        </p>
        <Button
          className="aegov-btn btn-sm"
          isDisabled={performEach.isPending || tooMany || !together}
          onPress={() => setDialog("act")}
        >
          {t("desk.bulk.act")}
        </Button>
        {chosen.some((task) => mayClaim(me, task)) && (
          <Button
            className="aegov-btn btn-outline btn-sm"
            isDisabled={performEach.isPending || tooMany}
            onPress={() => performEach.mutate({ kind: "claim" })}
          >
            {t("desk.claim")}
          </Button>
        )}
        {chosen.some((task) => mayRelease(me, task)) && (
          <Button
            className="aegov-btn btn-outline btn-sm"
            isDisabled={performEach.isPending || tooMany}
            onPress={() => performEach.mutate({ kind: "release" })}
          >
            {t("desk.release")}
          </Button>
        )}
        {isSupervisor(me) && (
          <Button
            className="aegov-btn btn-outline btn-sm"
            isDisabled={performEach.isPending || tooMany}
            onPress={() => setDialog("assign")}
          >
            {t("desk.assign.button")}
          </Button>
        )}
        <Button className="text-link min-h-8 px-2" isDisabled={performEach.isPending} onPress={onClear}>
          {t("desk.bulk.clear")}
        </Button>
      </div>
      {tooMany && <p className="mt-2 text-sm">{t("desk.bulk.most", { count: maxBulkSize })}</p>}
      {!tooMany && !together && <p className="mt-2 text-sm">{t("desk.bulk.apart")}</p>}
      {dialog === "act" && (
        <BulkDialog tasks={[first, ...others]} onDone={finish} onClose={() => setDialog(undefined)} />
      )}
      {dialog === "assign" && (
        <AssignDialog
          tasks={chosen}
          busy={performEach.isPending}
          problem={performEach.error}
          onAssign={(officerId) => performEach.mutate({ kind: "assign", officerId })}
          onClose={() => setDialog(undefined)}
        />
      )}
    </section>
  );
}
