import type { HistoryPage, Request, RequestPage } from "@clients/request";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { requestsApi } from "../api/clients";
import { queryClient } from "../api/queryClient";

/** A request with the entity tag that a change of it must name. */
export interface RequestWithEtag {
  request: Request;
  etag: string | undefined;
}

/** Returns the person's requests, or those of a principal they may act for; newest first, page by page. */
export function useRequests(signedIn: boolean, principal = "") {
  return useInfiniteQuery({
    queryKey: ["requests", principal],
    enabled: signedIn,
    queryFn: ({ pageParam, signal }): Promise<RequestPage> =>
      requestsApi.listRequests(
        { limit: 20, ...(principal !== "" && { principal }), ...(pageParam !== "" && { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
}

const ended = new Set(["COMPLETED", "REJECTED", "WITHDRAWN", "EXPIRED", "DRAFT"]);

export function useRequest(id: string, signedIn: boolean) {
  return useQuery({
    queryKey: ["request", id],
    enabled: signedIn,
    queryFn: async ({ signal }): Promise<RequestWithEtag> =>
      withEtag(await requestsApi.getRequestRaw({ id }, { signal })),
    // The stream reports every step; the delivery state in between is polled.
    refetchInterval: (query) =>
      query.state.data === undefined || ended.has(query.state.data.request.status) ? false : 20_000,
  });
}

/** Returns all steps of a request, oldest first, page by page. */
export function useHistory(id: string, signedIn: boolean) {
  return useInfiniteQuery({
    queryKey: ["request", id, "history"],
    enabled: signedIn,
    queryFn: ({ pageParam, signal }): Promise<HistoryPage> =>
      requestsApi.getRequestHistory({ id, limit: 100, ...(pageParam !== "" && { cursor: pageParam }) }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
}

/** Converts the response to a read or write of one request. */
export async function withEtag(response: { raw: Response; value: () => Promise<Request> }): Promise<RequestWithEtag> {
  return { request: await response.value(), etag: response.raw.headers.get("ETag") ?? undefined };
}

/** Stores the response to a write in the cache and invalidates all that it may have changed. */
export function storeRequest(to: RequestWithEtag): void {
  queryClient.setQueryData(["request", to.request.id], to);
  void queryClient.invalidateQueries({ queryKey: ["request", to.request.id, "history"] });
  void queryClient.invalidateQueries({ queryKey: ["requests"] });
}
