import type { RequestState, Task, TaskPage } from "@clients/request-agency";
import { keepPreviousData, useInfiniteQuery, useQueryClient, type InfiniteData } from "@tanstack/react-query";
import { tasksApi } from "../../api/officerClients";
import { ApiProblem } from "../../api/problem";
import { isOpenedRequest } from "./openedRequest";
import type { TaskFilter } from "./taskFilter";

const queue = ["desk", "tasks"];

/** Returns the tasks, earliest due first, page by page. The previous result stays until the new one is loaded. */
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

/**
 * Returns a function that replaces a changed task wherever it is shown. The queue is not loaded again, so that no row
 * moves.
 */
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
    // Updates an open request without opening, and recording, it again.
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

/** Returns a function that loads the queue again. */
export function useRefetchTasks(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: queue });
    void client.invalidateQueries({ queryKey: ["desk", "found"] });
    void client.invalidateQueries({ queryKey: ["desk", "officers"] });
  };
}

/** Returns the current state of a task; undefined when it is closed or no longer visible to this officer. */
export async function fetchTask(id: string): Promise<Task | undefined> {
  try {
    return await tasksApi.getTask({ id });
  } catch (problem) {
    if (problem instanceof ApiProblem && (problem.status === 404 || problem.status === 403)) return undefined;
    throw problem;
  }
}
