import type { BulkOutcome, Status, Task } from "@clients/request-agency";
import { asProblem } from "../../api/problem";

/** What became of one of several. */
export interface BulkResult {
  requestId: string;
  reference: string;
  /** How the request stands after it, when it was moved. */
  status?: Status;
  /** Why it was not done. */
  failure?: { title: string; more: string[] };
}

/** What the platform said of each request, beside the reference that it is known by. */
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
