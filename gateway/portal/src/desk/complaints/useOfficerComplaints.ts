import type { QueuePage, ReadComplaint } from "@clients/request-complaints";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { complaintsToAnswerApi } from "../../api/officerClients";

const queue = ["desk", "complaints"];
const keyOf = (id: string) => ["desk", "complaint", id];

/** What waits for the agency's answer, the soonest due first, page by page. */
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

/** A complaint as it was read. Each reading is recorded, so it is asked for when somebody means to look, never by the page itself. */
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

/** Shows the complaint as an answer left it; it is in the queue no longer. */
export function useStoreAnsweredComplaint(): (complaint: ReadComplaint) => void {
  const client = useQueryClient();
  return (complaint) => {
    client.setQueryData(keyOf(complaint.id), complaint);
    void client.invalidateQueries({ queryKey: queue });
  };
}
