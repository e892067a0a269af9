import type { Me } from "@clients/identity";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { RoleGate } from "../session/RoleGate";
import { useMe } from "../session/useMe";
import { EmptyState } from "../ui/EmptyState";
import { Loading } from "../ui/Loading";
import { LoadMoreButton } from "../ui/LoadMoreButton";
import { PageHeading } from "../ui/PageHeading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { usePageTitle } from "../ui/usePageTitle";
import { BulkBar } from "./bulk/BulkBar";
import type { BulkResult } from "./bulk/bulkResult";
import { BulkResults } from "./bulk/BulkResults";
import { FindByReference } from "./tasks/FindByReference";
import { isSupervisor } from "./tasks/officerRoles";
import { ReassignPanel } from "./tasks/ReassignPanel";
import { TaskCard } from "./tasks/TaskCard";
import { filterParameters, parseFilter } from "./tasks/taskFilter";
import { TaskFilters } from "./tasks/TaskFilters";
import { useTasks } from "./tasks/useTasks";

/** The open tasks of an agency's officers, earliest due first. The address holds the filter. */
export default function TasksPage() {
  return (
    <RoleGate role="officer">
      <TasksForOfficer />
    </RoleGate>
  );
}

function TasksForOfficer() {
  const { t } = useTranslation();
  usePageTitle(t("role.officer.title"));
  const now = useMe();
  // An officer whose session ends stays on the page.
  const [me, setMe] = useState<Me>();
  if (now != null && now !== me) setMe(now);
  return (
    <>
      <PageHeading title={t("role.officer.title")}>
        <p className="mt-3 max-w-2xl text-lg text-aeblack-700">{t("desk.lead")}</p>
      </PageHeading>
      {me !== undefined && <TaskQueue me={me} />}
    </>
  );
}

function TaskQueue({ me }: { me: Me }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const filter = parseFilter(address);
  const tasks = useTasks(filter);
  const items = tasks.data?.pages.flatMap((page) => page.items) ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [results, setResults] = useState<BulkResult[]>();
  const choose = (ids: readonly string[], on: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (on) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  // Only visible tasks are acted on.
  const shown = items.filter(({ id }) => chosen.has(id));
  return (
    <div className="page grid gap-8 pt-8 lg:grid-cols-[17rem_1fr] lg:gap-12">
      <div className="space-y-8">
        <FindByReference />
        <TaskFilters
          me={me}
          filter={filter}
          tasks={items}
          onChange={(next) => {
            setChosen(new Set());
            setAddress(filterParameters(next), { replace: true });
          }}
        />
        {isSupervisor(me) && <ReassignPanel />}
      </div>
      <div className="min-w-0 space-y-4">
        {results !== undefined && <BulkResults results={results} onRead={() => setResults(undefined)} />}
        <BulkBar
          me={me}
          chosen={shown}
          onDone={(results) => {
            setResults(results);
            setChosen(new Set());
          }}
          onClear={() => setChosen(new Set())}
        />
        {tasks.isPending && <Loading rows={4} />}
        {tasks.isError && <ProblemAlert problem={tasks.error} onRetry={() => void tasks.refetch()} />}
        {tasks.isSuccess && items.length === 0 && (
          <EmptyState icon="check" title={t("desk.none")} hint={t("desk.noneHint")} />
        )}
        {items.length > 0 && (
          <label className="flex min-h-11 w-fit cursor-pointer items-center gap-3 ps-5 md:ps-7">
            <input
              type="checkbox"
              checked={shown.length === items.length}
              onChange={(event) =>
                choose(
                  items.map(({ id }) => id),
                  event.target.checked,
                )
              }
              className="size-5 rounded border-aeblack-500 text-aegold-700"
            />
            {t("desk.chooseAll", { count: items.length })}
          </label>
        )}
        <ul className="space-y-4">
          {items.map((task) => (
            <li key={task.id}>
              <TaskCard task={task} me={me} chosen={chosen.has(task.id)} onChoose={(on) => choose([task.id], on)} />
            </li>
          ))}
        </ul>
        <LoadMoreButton pages={tasks} />
      </div>
    </div>
  );
}
