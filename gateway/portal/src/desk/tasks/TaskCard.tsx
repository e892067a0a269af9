import type { Me } from "@clients/identity";
import type { Task } from "@clients/request-agency";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../../i18n/useLanguage";
import { OfficerStatusTag } from "../../requests/StatusTag";
import { RelativeTime } from "../../ui/DateTime";
import { DueDate } from "./DueDate";
import { TaskAssignee } from "./TaskAssignee";
import { TaskButtons } from "./TaskButtons";
import { useRoleName } from "./useReferenceData";

interface Props {
  task: Task;
  me: Me;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}

/** One task of the queue, without personal data. */
export function TaskCard({ task, me, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const roleName = useRoleName();
  const late = task.overdue;
  return (
    <article
      className={`panel grid grid-cols-[auto_1fr] gap-x-4 gap-y-4 ${late ? "border-s-4 border-s-aered-600" : ""}`}
    >
      <label className="-m-2 flex size-11 cursor-pointer items-center justify-center">
        <input
          type="checkbox"
          checked={chosen}
          aria-label={t("desk.choose", { reference: task.reference, stage: text(task.stageLabel) })}
          onChange={(event) => onChoose(event.target.checked)}
          className="size-5 rounded border-aeblack-500 text-aegold-700"
        />
      </label>
      <div className="min-w-0 xl:grid xl:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)] xl:gap-x-8">
        <div className="min-w-0">
          <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg leading-snug font-semibold">
            <Link to={`/agency/requests/${task.requestId}`} state={{ reference: task.reference }} className="text-link">
              <bdi>{task.reference}</bdi>
            </Link>
            <OfficerStatusTag status={task.status} />
          </h2>
          <p className="mt-1 text-aeblack-900">{text(task.serviceTitle)}</p>
          <p className="text-aeblack-700">
            {task.branchLabel !== undefined && <span>{text(task.branchLabel)}: </span>}
            {text(task.stageLabel)}
          </p>
        </div>
        <div className="mt-4 min-w-0 xl:col-start-2 xl:row-span-2 xl:row-start-1 xl:mt-0">
          <dl className="grid grid-cols-2 gap-x-6 gap-y-3">
            <TaskFact term={t("desk.due")}>
              <DueDate due={task.due} overdue={task.overdue} />
            </TaskFact>
            <TaskFact term={t("desk.since")}>
              <RelativeTime instant={task.since} />
            </TaskFact>
            <TaskFact term={t("desk.role")}>
              <bdi>{task.role === undefined ? t("desk.anyOfficer") : roleName(task.role)}</bdi>
            </TaskFact>
            <TaskFact term={t("desk.assignee")}>
              <TaskAssignee assignee={task.assignee} />
            </TaskFact>
          </dl>
        </div>
        <div className="mt-4 xl:col-start-1">
          <TaskButtons task={task} me={me} />
        </div>
      </div>
    </article>
  );
}

function TaskFact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-aeblack-600">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
