import type { Task } from "@clients/request-agency";
import { useMutation } from "@tanstack/react-query";
import { etagOf } from "../../api/etag";
import { tasksApi } from "../../api/officerClients";
import { ApiProblem } from "../../api/problem";
import { fetchTask, useRefetchTasks, useStoreTask } from "./useTasks";

/** An action on a task itself; it does not change the request. */
export type TaskAction = { kind: "claim" } | { kind: "release" } | { kind: "assign"; officerId: string };

/** Performs an action for the version of the task that the officer saw. */
export function performTaskAction(task: Task, act: TaskAction): Promise<Task> {
  const of = { id: task.id, ifMatch: etagOf(task.version) };
  switch (act.kind) {
    case "claim":
      return tasksApi.claimTask(of);
    case "release":
      return tasksApi.releaseTask(of);
    case "assign":
      return tasksApi.assignTask({ ...of, assignment: { officerId: act.officerId } });
  }
}

/** Performs an action for the version of the task that the officer saw; shows the current state when it has changed. */
export function useTaskAction() {
  const show = useStoreTask();
  const askAgain = useRefetchTasks();
  return useMutation({
    mutationFn: ({ task, act }: { task: Task; act: TaskAction }) => performTaskAction(task, act),
    onSuccess: show,
    onError: async (problem, { task }) => {
      if (!isGoneOrOutdated(problem)) return;
      const now = await fetchTask(task.id).catch((fault: unknown) => {
        // The officer sees the refusal; the queue shows the current state when it can be loaded again.
        if (fault instanceof ApiProblem) return undefined;
        throw fault;
      });
      if (now === undefined) askAgain();
      else show(now);
    },
  });
}

/** Whether an action was refused because the task no longer exists or has changed. */
export function isGoneOrOutdated(problem: unknown): problem is ApiProblem {
  return problem instanceof ApiProblem && [404, 409, 412].includes(problem.status);
}
