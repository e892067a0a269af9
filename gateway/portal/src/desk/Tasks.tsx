import type { Me } from "@clients/identity";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { Empty } from "../app/Empty";
import { Loading } from "../app/Loading";
import { MoreButton } from "../app/MoreButton";
import { PageHeading } from "../app/PageHeading";
import { ProblemAlert } from "../app/ProblemAlert";
import { usePageTitle } from "../app/usePageTitle";
import { RoleGate } from "../session/RoleGate";
import { useMe } from "../session/useMe";
import { Away } from "./Away";
import { addressOf, filterIn } from "./filter";
import { FindByReference } from "./FindByReference";
import type { Outcome } from "./outcome";
import { Outcomes } from "./Outcomes";
import { supervises } from "./roles";
import { Several } from "./Several";
import { TaskCard } from "./TaskCard";
import { TaskFilters } from "./TaskFilters";
import { useTasks } from "./useTasks";

/** What waits for the officers of an agency, the soonest due first; what it is narrowed to is in the address. */
export default function TasksPage() {
  return (
    <RoleGate role="officer">
      <Tasks />
    </RoleGate>
  );
}

function Tasks() {
  const { t } = useTranslation();
  usePageTitle(t("role.officer.title"));
  const now = useMe();
  // Whoever is signed out meanwhile keeps the page as it was.
  const [me, setMe] = useState<Me>();
  if (now != null && now !== me) setMe(now);
  return (
    <>
      <PageHeading title={t("role.officer.title")}>
        <p className="mt-3 max-w-2xl text-lg text-aeblack-700">{t("desk.lead")}</p>
      </PageHeading>
      {me !== undefined && <Desk me={me} />}
    </>
  );
}

function Desk({ me }: { me: Me }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const filter = filterIn(address);
  const tasks = useTasks(filter);
  const items = tasks.data?.pages.flatMap((page) => page.items) ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [outcomes, setOutcomes] = useState<Outcome[]>();
  const choose = (ids: readonly string[], on: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids) on ? after.add(id) : after.delete(id);
      return after;
    });
  // What is no longer shown is not acted on unseen.
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
            setAddress(addressOf(next), { replace: true });
          }}
        />
        {supervises(me) && <Away />}
      </div>
      <div className="min-w-0 space-y-4">
        {outcomes !== undefined && <Outcomes outcomes={outcomes} onRead={() => setOutcomes(undefined)} />}
        <Several
          me={me}
          chosen={shown}
          onDone={(results) => {
            setOutcomes(results);
            setChosen(new Set());
          }}
          onClear={() => setChosen(new Set())}
        />
        {tasks.isPending && <Loading rows={4} />}
        {tasks.isError && <ProblemAlert problem={tasks.error} onRetry={() => void tasks.refetch()} />}
        {tasks.isSuccess && items.length === 0 && <Empty icon="check" title={t("desk.none")} hint={t("desk.noneHint")} />}
        {items.length > 0 && (
          <label className="flex min-h-11 w-fit cursor-pointer items-center gap-3 ps-5 md:ps-7">
            <input
              type="checkbox"
              checked={shown.length === items.length}
              onChange={(event) => choose(items.map(({ id }) => id), event.target.checked)}
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
        <MoreButton of={tasks} />
      </div>
    </div>
  );
}
