import type { Attachment, HistoryPage, NotePage } from "@clients/request-agency";
import { skipToken, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { handlingApi } from "../../api/officerClients";
import type { OpenedRequest } from "../tasks/openedRequest";

/** The request that is opened, and the purpose of the access. */
export interface RequestAccess {
  id: string;
  purpose: string;
}

// Every access is recorded, so data is loaded only when the officer opens the request, never by the page itself. Data
// about a person is dropped when the officer leaves the page.
const neverRefetch = {
  staleTime: Infinity,
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;

const keyOf = ({ id, purpose }: RequestAccess) => ["desk", "opened", id, purpose];

async function openRequest({ id, purpose }: RequestAccess, signal?: AbortSignal): Promise<OpenedRequest> {
  const answer = await handlingApi.openRequestRaw(
    { id, accessPurpose: purpose },
    signal === undefined ? {} : { signal },
  );
  return { request: await answer.value(), etag: answer.raw.headers.get("ETag") ?? undefined };
}

/** Returns the request; loads nothing before there is a purpose. */
export function useOpenedRequest(opening: RequestAccess | undefined) {
  return useQuery({
    ...neverRefetch,
    queryKey: opening === undefined ? ["desk", "unopened"] : keyOf(opening),
    queryFn: opening === undefined ? skipToken : ({ signal }) => openRequest(opening, signal),
  });
}

/** Returns all steps, oldest first, page by page. */
export function useRequestSteps(opening: RequestAccess) {
  return useInfiniteQuery({
    ...neverRefetch,
    queryKey: [...keyOf(opening), "history"],
    queryFn: ({ pageParam, signal }): Promise<HistoryPage> =>
      handlingApi.openHistory(
        { id: opening.id, accessPurpose: opening.purpose, limit: 100, ...(pageParam !== "" && { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
}

/** Returns the files of the request. */
export function useRequestFiles(opening: RequestAccess) {
  return useQuery({
    ...neverRefetch,
    queryKey: [...keyOf(opening), "files"],
    queryFn: async ({ signal }): Promise<Attachment[]> =>
      (await handlingApi.openAttachments({ id: opening.id, accessPurpose: opening.purpose }, { signal })).items,
  });
}

/** Returns the officers' notes, oldest first, page by page. */
export function useRequestNotes(opening: RequestAccess) {
  return useInfiniteQuery({
    ...neverRefetch,
    queryKey: [...keyOf(opening), "notes"],
    queryFn: ({ pageParam, signal }): Promise<NotePage> =>
      handlingApi.openNotes(
        { id: opening.id, accessPurpose: opening.purpose, limit: 50, ...(pageParam !== "" && { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
}

/** Returns a function that loads the request and its steps again for the same purpose. */
export function useReopenRequest(opening: RequestAccess): () => Promise<OpenedRequest> {
  const client = useQueryClient();
  return async () => {
    const fresh = await openRequest(opening);
    client.setQueryData(keyOf(opening), fresh);
    void client.invalidateQueries({ queryKey: [...keyOf(opening), "history"] });
    void client.invalidateQueries({ queryKey: ["desk", "tasks"] });
    return fresh;
  };
}
