import type { BulkOutcome, Status, Task } from "@clients/request-agency";
import { asProblem } from "../../api/problem";

/** The result for one of several requests. */
export interface BulkResult {
  requestId: string;
  reference: string;
  /** The new status, when it has changed. */
  status?: Status;
  /** Why the action failed. */
  failure?: { title: string; more: string[] };
}

/** Returns the platform's result for each request, with its reference. */
export function bulkResultsOf(results: readonly BulkOutcome[], chosen: readonly Task[]): BulkResult[] {
  return results.map(({ id, status, problem }) => ({
    requestId: id,
    reference: chosen.find((task) => task.requestId === id)?.reference ?? id,
    ...(status !== undefined && { status }),
    ...(problem !== undefined && {
      failure: {
        title: problem.title,
        more: [
          ...(problem.detail === undefined ? [] : [problem.detail]),
          ...(problem.errors ?? []).map((fault) => fault.message),
        ],
      },
    }),
  }));
}

export function failedResult(task: Task, thrown: unknown): BulkResult {
  const { title, detail, errors } = asProblem(thrown);
  return {
    requestId: task.requestId,
    reference: task.reference,
    failure: { title, more: [...(detail === undefined ? [] : [detail]), ...errors.map((fault) => fault.message)] },
  };
}
