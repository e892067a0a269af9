import type { Task } from "@clients/request-agency";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { OfficerChoice } from "./OfficerChoice";
import { canHandle } from "./officerRoles";

interface Props {
  tasks: readonly Task[];
  busy: boolean;
  problem: unknown;
  onAssign: (officerId: string) => void;
  onClose: () => void;
}

/** Assigns tasks to an officer who has the required roles. */
export function AssignDialog({ tasks, busy, problem, onAssign, onClose }: Props) {
  const { t } = useTranslation();
  const [officer, setOfficer] = useState("");
  const [first] = tasks;
  return (
    <ConfirmDialog
      title={
        tasks.length === 1 && first !== undefined
          ? t("desk.assign.one", { reference: first.reference })
          : t("desk.assign.several", { count: tasks.length })
      }
      confirmLabel={t("desk.assign.confirm")}
      complete={officer !== ""}
      busy={busy}
      onConfirm={() => onAssign(officer)}
      onClose={onClose}
    >
      <p className="mt-3 text-aeblack-700">{t("desk.assign.who")}</p>
      <OfficerChoice
        legend={t("desk.assign.officer")}
        value={officer}
        among={({ id, roles }) =>
          tasks.every((task) => canHandle(roles, task.role)) && !(tasks.length === 1 && first?.assignee?.id === id)
        }
        onChange={setOfficer}
      />
      {problem != null && <ProblemAlert problem={problem} />}
    </ConfirmDialog>
  );
}
