import type { ServiceVersion, WorkflowAction } from "@clients/catalog";
import type { Task } from "@clients/request-agency";

/** The platform's limit of items per call. */
export const maxBulkSize = 50;

/** Whether all tasks are at the same stage of the same service, so that one action suits them all. */
export function areAtSameStage(tasks: readonly Task[]): boolean {
  const [first] = tasks;
  return tasks.every(
    (task) => task.serviceId === first?.serviceId && task.stage === first.stage && task.branch === first.branch,
  );
}

/**
 * Returns the agency's actions at the stage of a task, from the public catalogue: no request has to be opened for them.
 */
export function actionsAt(service: ServiceVersion, task: Task): WorkflowAction[] {
  const stages =
    task.branch === undefined
      ? service.workflow.stages
      : service.workflow.stages
          .flatMap((stage) => stage.branches ?? [])
          .filter(({ code }) => code === task.branch)
          .flatMap(({ stages }) => stages);
  const actions = stages.filter(({ code }) => code === task.stage).flatMap((stage) => stage.actions);
  const codes = new Set<string>();
  return actions.filter(({ by, code }) => by === "agency" && !codes.has(code) && codes.add(code));
}
