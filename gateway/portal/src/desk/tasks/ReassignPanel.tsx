import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { IdempotencyKey, isFinal } from "../../api/idempotencyKey";
import { officersApi } from "../../api/officerClients";
import { Icon } from "../../ui/Icon";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { SelectField } from "../../ui/SelectField";
import { useOfficers } from "./useReferenceData";
import { useRefetchTasks } from "./useTasks";

/** Reassigns all tasks of an absent officer: to another officer or back to the queue. */
export function ReassignPanel() {
  const { t } = useTranslation();
  const officers = useOfficers(true);
  const refetchTasks = useRefetchTasks();
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const key = useRef(new IdempotencyKey());
  const reassign = useMutation({
    mutationFn: () => {
      const newReassignment = to === "" ? {} : { to };
      const idempotencyKey = key.current.keyFor({ from, to });
      return officersApi.reassignTasks({ id: from, idempotencyKey, newReassignment });
    },
    onSuccess: () => {
      key.current.discard();
      setFrom("");
      setTo("");
      refetchTasks();
    },
    onError: (problem) => {
      if (isFinal(problem)) key.current.discard();
    },
  });
  const all = officers.data ?? [];
  return (
    <details className="panel group">
      <summary className="flex min-h-8 cursor-pointer list-none items-center justify-between gap-4 font-semibold text-aeblack-900">
        {t("desk.absence.title")}
        <Icon name="down" className="size-5 group-open:rotate-180" />
      </summary>
      <form
        className="mt-4 space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (from !== "" && !reassign.isPending) reassign.mutate();
        }}
      >
        <p className="text-sm text-aeblack-700">{t("desk.absence.text")}</p>
        {officers.isError && <ProblemAlert problem={officers.error} onRetry={() => void officers.refetch()} />}
        <SelectField
          id="absent-from"
          label={t("desk.absence.from")}
          any={t("desk.absence.choose")}
          value={from}
          options={all
            .filter(({ tasks }) => tasks > 0)
            .map(({ id, name, tasks }) => ({ id, name: t("desk.absence.named", { name, count: tasks }) }))}
          onChange={(officer) => {
            setFrom(officer);
            if (officer === to) setTo("");
          }}
        />
        <SelectField
          id="absent-to"
          label={t("desk.absence.to")}
          any={t("desk.absence.queue")}
          value={to}
          options={all.filter(({ id }) => id !== from).map(({ id, name }) => ({ id, name }))}
          onChange={setTo}
        />
        {reassign.isError && <ProblemAlert problem={reassign.error} />}
        <p role="status" className="text-aegreen-900 empty:hidden">
          {reassign.isSuccess
            ? t("desk.absence.done", { assigned: reassign.data.assigned, returned: reassign.data.returned })
            : ""}
        </p>
        <button
          type="submit"
          className="aegov-btn btn-outline btn-sm"
          aria-disabled={from === "" || reassign.isPending}
        >
          {reassign.isPending ? t("apply.sending") : t("desk.absence.go")}
        </button>
      </form>
    </details>
  );
}
