import type { QueuePage, ReadComplaint } from "@clients/request-complaints";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { complaintsToAnswerApi } from "../../api/officerClients";

const queue = ["desk", "complaints"];
const keyOf = (id: string) => ["desk", "complaint", id];

/** Returns the complaints that wait for an answer, earliest due first, page by page. */
export function useOfficerComplaints() {
  return useInfiniteQuery({
    queryKey: queue,
    queryFn: ({ pageParam, signal }): Promise<QueuePage> =>
      complaintsToAnswerApi.listComplaintsToAnswer(
        { limit: 20, ...(pageParam !== "" && { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
}

/**
 * Returns a complaint. Every access is recorded, so it is loaded only when the officer opens it, never by the page
 * itself.
 */
export function useOfficerComplaint(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    queryFn: ({ signal }): Promise<ReadComplaint> => complaintsToAnswerApi.readComplaint({ id }, { signal }),
  });
}

/** Returns a function that stores an answered complaint and loads the queue, which no longer contains it. */
export function useStoreAnsweredComplaint(): (complaint: ReadComplaint) => void {
  const client = useQueryClient();
  return (complaint) => {
    client.setQueryData(keyOf(complaint.id), complaint);
    void client.invalidateQueries({ queryKey: queue });
  };
}
