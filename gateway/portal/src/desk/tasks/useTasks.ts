import type { RequestState, Task, TaskPage } from "@clients/request-agency";
import { keepPreviousData, useInfiniteQuery, useQueryClient, type InfiniteData } from "@tanstack/react-query";
import { tasksApi } from "../../api/officerClients";
import { ApiProblem } from "../../api/problem";
import { isOpenedRequest } from "./openedRequest";
import type { TaskFilter } from "./taskFilter";

const queue = ["desk", "tasks"];

/** What waits, the soonest due first, page by page; what was shown stays until the new is there. */
export function useTasks(filter: TaskFilter) {
  return useInfiniteQuery({
    queryKey: [...queue, filter],
    queryFn: ({ pageParam, signal }): Promise<TaskPage> =>
      tasksApi.listTasks(
        {
          limit: 20,
          ...(filter.assignee !== "" && { assignee: filter.assignee }),
          ...(filter.overdue && { overdue: true }),
          ...(filter.role !== "" && { role: filter.role }),
          ...(filter.service !== "" && { service: filter.service }),
          ...(filter.status !== "" && { status: filter.status }),
          ...(pageParam !== "" && { cursor: pageParam }),
        },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** Shows changed tasks in their places, wherever they are shown; the queue is not asked anew, so that nothing jumps. */
export function useStoreTask(): (task: Task) => void {
  const client = useQueryClient();
  return (task) => {
    client.setQueriesData<InfiniteData<TaskPage>>({ queryKey: queue }, (shown) =>
      shown === undefined
        ? shown
        : {
            ...shown,
            pages: shown.pages.map((page) => ({
              ...page,
              items: page.items.map((each) => (each.id === task.id ? task : each)),
            })),
          },
    );
    // An open request need not be opened, and recorded, once more for this.
    client.setQueriesData<unknown>({ queryKey: ["desk", "opened"] }, (shown: unknown) =>
      isOpenedRequest(shown)
        ? { ...shown, request: { ...shown.request, state: withTask(shown.request.state, task) } }
        : shown,
    );
    void client.invalidateQueries({ queryKey: ["desk", "found"] });
    void client.invalidateQueries({ queryKey: ["desk", "officers"] });
  };
}

function withTask(state: RequestState, task: Task): RequestState {
  return { ...state, tasks: state.tasks.map((each) => (each.id === task.id ? task : each)) };
}

/** Asks anew for all that is in the queue. */
export function useRefetchTasks(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: queue });
    void client.invalidateQueries({ queryKey: ["desk", "found"] });
    void client.invalidateQueries({ queryKey: ["desk", "officers"] });
  };
}

/** A task as it stands now; undefined when it waits no more, or no longer for this officer. */
export async function fetchTask(id: string): Promise<Task | undefined> {
  try {
    return await tasksApi.getTask({ id });
  } catch (problem) {
    if (problem instanceof ApiProblem && (problem.status === 404 || problem.status === 403)) return undefined;
    throw problem;
  }
}
