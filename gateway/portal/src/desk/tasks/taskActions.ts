import type { Task } from "@clients/request-agency";
import { useMutation } from "@tanstack/react-query";
import { etagOf } from "../../api/etag";
import { tasksApi } from "../../api/officerClients";
import { ApiProblem } from "../../api/problem";
import { fetchTask, useRefetchTasks, useStoreTask } from "./useTasks";

/** What can be done with a task itself; the request stays as it is. */
export type TaskAction = { kind: "claim" } | { kind: "release" } | { kind: "assign"; officerId: string };

/** Does it for the task as it was seen. */
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

/** Does it for the task as it was seen; where it stands otherwise by now, that is what is shown afterwards. */
export function useTaskAction() {
  const show = useStoreTask();
  const askAgain = useRefetchTasks();
  return useMutation({
    mutationFn: ({ task, act }: { task: Task; act: TaskAction }) => performTaskAction(task, act),
    onSuccess: show,
    onError: async (problem, { task }) => {
      if (!isGoneOrOutdated(problem)) return;
      const now = await fetchTask(task.id).catch((fault: unknown) => {
        // The refusal is what the officer is told; the queue tells the rest when it can be asked again.
        if (fault instanceof ApiProblem) return undefined;
        throw fault;
      });
      if (now === undefined) askAgain();
      else show(now);
    },
  });
}

/** Whether something was refused because it is not as it was when it was seen. */
export function isGoneOrOutdated(problem: unknown): problem is ApiProblem {
  return problem instanceof ApiProblem && [404, 409, 412].includes(problem.status);
}
