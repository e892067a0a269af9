import type { Me } from "@clients/identity";
import type { Task } from "@clients/request-agency";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/useLanguage";
import { FilterPanel } from "../../ui/FilterPanel";
import { SelectField, type SelectOption } from "../../ui/SelectField";
import { isSupervisor } from "./officerRoles";
import { openStatuses, type TaskFilter } from "./taskFilter";
import { useOfficers, useRoleNames, useServicesOf } from "./useReferenceData";

interface Props {
  me: Me;
  filter: TaskFilter;
  /** The listed tasks, whose roles and services become options too. */
  tasks: readonly Task[];
  onChange: (filter: TaskFilter) => void;
}

/** The filters of the queue. */
export function TaskFilters({ me, filter, tasks, onChange }: Props) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const roleNames = useRoleNames();
  const officers = useOfficers(isSupervisor(me)).data ?? [];
  const offered = useServicesOf(me.agency).data ?? [];
  const services = new Map([
    ...tasks.map((task): [string, string] => [task.serviceId, text(task.serviceTitle)]),
    ...offered.map((service): [string, string] => [service.id, text(service.title)]),
  ]);
  const roles = new Set([
    ...[me, ...officers].flatMap((officer) => officer.roles).filter((role) => roleNames.has(role)),
    ...tasks.flatMap((task) => task.role ?? []),
    ...(filter.role === "" ? [] : [filter.role]),
  ]);
  const narrowed = Object.values(filter).some((value) => value !== "" && value !== false);
  return (
    <FilterPanel
      title={t("desk.filters")}
      onClear={
        narrowed ? () => onChange({ assignee: "", overdue: false, role: "", service: "", status: "" }) : undefined
      }
    >
      <SelectField
        id="assignee"
        label={t("desk.whose")}
        any={t("desk.whoseAny")}
        value={filter.assignee}
        options={[
          { id: "me", name: t("desk.mine") },
          { id: "none", name: t("desk.unassigned") },
          ...officers.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ id, name })),
        ]}
        onChange={(assignee) => onChange({ ...filter, assignee })}
      />
      <SelectField
        id="role"
        label={t("desk.role")}
        any={t("desk.anyRole")}
        value={filter.role}
        options={byName(new Map([...roles].map((role) => [role, roleNames.get(role) ?? role])))}
        onChange={(role) => onChange({ ...filter, role })}
      />
      <SelectField
        id="service"
        label={t("desk.service")}
        any={t("desk.anyService")}
        value={filter.service}
        options={byName(services)}
        onChange={(service) => onChange({ ...filter, service })}
      />
      <SelectField
        id="status"
        label={t("desk.statusOf")}
        any={t("desk.anyStatus")}
        value={filter.status}
        options={openStatuses.map((status) => ({ id: status, name: t(`desk.status.${status}`) }))}
        onChange={(chosen) => onChange({ ...filter, status: openStatuses.find((status) => status === chosen) ?? "" })}
      />
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          checked={filter.overdue}
          onChange={(event) => onChange({ ...filter, overdue: event.target.checked })}
          className="size-5 rounded border-aeblack-500 text-aegold-700"
        />
        {t("desk.onlyOverdue")}
      </label>
    </FilterPanel>
  );
}

function byName(names: ReadonlyMap<string, string>): SelectOption[] {
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}
