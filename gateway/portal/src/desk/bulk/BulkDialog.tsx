import type { BulkItem, Task } from "@clients/request-agency";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { IdempotencyKey, isFinal } from "../../api/idempotencyKey";
import { handlingApi } from "../../api/officerClients";
import { useLanguage } from "../../i18n/useLanguage";
import { useService } from "../../services/useCatalog";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { Loading } from "../../ui/Loading";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { RadioOption } from "../../ui/RadioOption";
import { ReasonFields } from "../request/ReasonFields";
import { isComplete, noReasonValues, toCommandFields } from "../request/reasonValues";
import { useReasons } from "../tasks/useReferenceData";
import { actionsAt } from "./bulkActions";
import { bulkResultsOf, type BulkResult } from "./bulkResult";

interface Props {
  /** All at the same stage of the same service. */
  tasks: readonly [Task, ...Task[]];
  onDone: (results: BulkResult[]) => void;
  onClose: () => void;
}

/** Performs one action on several requests; each succeeds or fails separately. */
export function BulkDialog({ tasks, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const [first] = tasks;
  const service = useService(first.serviceId);
  const reasons = useReasons();
  const [action, setAction] = useState("");
  const [values, setValues] = useState(noReasonValues);
  const key = useRef(new IdempotencyKey());
  const reason = reasons.data?.find(({ code }) => code === values.reasonCode);
  const actions = service.data === undefined ? [] : actionsAt(service.data, first);
  const act = useMutation({
    mutationFn: async () => {
      const items = tasks.map((task): BulkItem => ({
        id: task.requestId,
        version: task.requestVersion,
        action,
        ...(task.branch !== undefined && { branch: task.branch }),
        ...toCommandFields(values, reason),
      }));
      // A retry after a lost response has the same key: the platform then returns the results and does nothing twice.
      const { items: results } = await handlingApi.actOnRequests({
        idempotencyKey: key.current.keyFor(items),
        bulkCommand: { items },
      });
      return bulkResultsOf(results, tasks);
    },
    onSuccess: (results) => {
      key.current.discard();
      onDone(results);
    },
    onError: (problem) => {
      if (isFinal(problem)) key.current.discard();
    },
  });
  return (
    <ConfirmDialog
      title={t("desk.bulk.title", { count: tasks.length })}
      confirmLabel={t("desk.bulk.confirm")}
      complete={action !== "" && isComplete(values, reason, [])}
      busy={act.isPending}
      onConfirm={() => act.mutate()}
      onClose={onClose}
    >
      <p className="mt-3 text-aeblack-700">
        {t("desk.bulk.text", { service: text(first.serviceTitle), stage: text(first.stageLabel) })}
      </p>
      {(service.isPending || reasons.isPending) && <Loading rows={2} />}
      {service.isError && <ProblemAlert problem={service.error} onRetry={() => void service.refetch()} />}
      {reasons.isError && <ProblemAlert problem={reasons.error} onRetry={() => void reasons.refetch()} />}
      {service.data !== undefined && actions.length === 0 && <p className="mt-4 font-medium">{t("desk.bulk.none")}</p>}
      {actions.length > 0 && (
        <fieldset className="mt-4">
          <legend className="mb-2 font-semibold">{t("desk.bulk.action")}</legend>
          {actions.map(({ code, label }) => (
            <RadioOption
              key={code}
              name="action"
              value={code}
              checked={action === code}
              onChoose={() => setAction(code)}
            >
              {text(label)}
            </RadioOption>
          ))}
        </fieldset>
      )}
      {action !== "" && reasons.data !== undefined && (
        <ReasonFields
          reasons={reasons.data}
          values={values}
          requires={[]}
          documents={service.data?.documents ?? []}
          faults={[]}
          onChange={setValues}
        />
      )}
      {act.isError && <ProblemAlert problem={act.error} />}
    </ConfirmDialog>
  );
}
