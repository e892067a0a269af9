import type { ServiceVersion, WorkflowAction } from "@clients/catalog";
import type { Task } from "@clients/request-agency";

/** As many as the platform takes at once. */
export const maxBulkSize = 50;

/** Whether all stand at the same place of the same service, so that the same can be done with them. */
export function areAtSameStage(tasks: readonly Task[]): boolean {
  const [first] = tasks;
  return tasks.every(
    (task) => task.serviceId === first?.serviceId && task.stage === first.stage && task.branch === first.branch,
  );
}

/** What an agency does at the place where a task stands, as the catalogue tells everybody: no request is opened for it. */
export function actionsAt(service: ServiceVersion, task: Task): WorkflowAction[] {
  const places =
    task.branch === undefined
      ? service.workflow.stages
      : service.workflow.stages
          .flatMap((stage) => stage.branches ?? [])
          .filter(({ code }) => code === task.branch)
          .flatMap(({ stages }) => stages);
  const actions = places.filter(({ code }) => code === task.stage).flatMap((place) => place.actions);
  const codes = new Set<string>();
  return actions.filter(({ by, code }) => by === "agency" && !codes.has(code) && codes.add(code));
}
