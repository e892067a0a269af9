import type { Task } from "@clients/request-agency";
import type { Me } from "@clients/identity";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { AssignDialog } from "./AssignDialog";
import { most, standTogether } from "./bulk";
import { BulkDialog } from "./BulkDialog";
import { refused, type Outcome } from "./outcome";
import { mayClaim, mayRelease, supervises } from "./roles";
import { done, type TaskAct } from "./taskActs";
import { useAskAgain } from "./useTasks";

interface Props {
  me: Me;
  chosen: readonly Task[];
  onDone: (outcomes: Outcome[]) => void;
  onClear: () => void;
}

/** What can be done with all that is chosen; every one of them gets its own result. */
export function Several({ me, chosen, onDone, onClear }: Props) {
  const { t } = useTranslation();
  const askAgain = useAskAgain();
  const [asked, setAsked] = useState<"assign" | "act">();
  const finish = (outcomes: Outcome[]) => {
    setAsked(undefined);
    askAgain();
    onDone(outcomes);
  };
  const each = useMutation({
    // One after the other: a desk is no reason to press on the platform.
    mutationFn: async (act: TaskAct) => {
      const outcomes: Outcome[] = [];
      for (const task of chosen) {
        try {
          await done(task, act);
          outcomes.push({ requestId: task.requestId, reference: task.reference });
        } catch (problem) {
          outcomes.push(refused(task, problem));
        }
      }
      return outcomes;
    },
    onSuccess: finish,
  });
  const [first, ...others] = chosen;
  if (first === undefined) return null;
  const tooMany = chosen.length > most;
  const together = standTogether(chosen);
  return (
    <section aria-label={t("desk.bulk.region")} className="sticky top-2 z-10 rounded-2xl border border-aegold-300 bg-aegold-50 p-4 shadow-md">
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="me-2 font-semibold text-aeblack-900">
          {t("desk.bulk.chosen", { count: chosen.length })}
        </p>
        <Button className="aegov-btn btn-sm" isDisabled={each.isPending || tooMany || !together} onPress={() => setAsked("act")}>
          {t("desk.bulk.act")}
        </Button>
        {chosen.some((task) => mayClaim(me, task)) && (
          <Button
            className="aegov-btn btn-outline btn-sm"
            isDisabled={each.isPending || tooMany}
            onPress={() => each.mutate({ kind: "claim" })}
          >
            {t("desk.claim")}
          </Button>
        )}
        {chosen.some((task) => mayRelease(me, task)) && (
          <Button
            className="aegov-btn btn-outline btn-sm"
            isDisabled={each.isPending || tooMany}
            onPress={() => each.mutate({ kind: "release" })}
          >
            {t("desk.release")}
          </Button>
        )}
        {supervises(me) && (
          <Button
            className="aegov-btn btn-outline btn-sm"
            isDisabled={each.isPending || tooMany}
            onPress={() => setAsked("assign")}
          >
            {t("desk.assign.button")}
          </Button>
        )}
        <Button className="text-link min-h-8 px-2" isDisabled={each.isPending} onPress={onClear}>
          {t("desk.bulk.clear")}
        </Button>
      </div>
      {tooMany && <p className="mt-2 text-sm">{t("desk.bulk.most", { count: most })}</p>}
      {!tooMany && !together && <p className="mt-2 text-sm">{t("desk.bulk.apart")}</p>}
      {asked === "act" && <BulkDialog tasks={[first, ...others]} onDone={finish} onClose={() => setAsked(undefined)} />}
      {asked === "assign" && (
        <AssignDialog
          tasks={chosen}
          busy={each.isPending}
          problem={each.error}
          onAssign={(officerId) => each.mutate({ kind: "assign", officerId })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}
