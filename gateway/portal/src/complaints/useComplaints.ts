import type { Complaint, ComplaintCategory, ComplaintPage } from "@clients/request";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { complaintsApi } from "../api/clients";

/** What the person complained of, or what was complained of about one request; newest first, page by page. */
export function useComplaints(signedIn: boolean, requestId?: string) {
  return useInfiniteQuery({
    queryKey: ["complaints", requestId ?? "mine"],
    enabled: signedIn,
    queryFn: ({ pageParam, signal }): Promise<ComplaintPage> =>
      complaintsApi.listComplaints(
        { limit: 20, ...(requestId !== undefined && { requestId }), ...(pageParam !== "" && { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
}

/** One complaint with all that was said. */
export function useComplaint(id: string, signedIn: boolean) {
  return useQuery({
    queryKey: ["complaint", id],
    enabled: signedIn,
    queryFn: ({ signal }): Promise<Complaint> => complaintsApi.getComplaint({ id }, { signal }),
  });
}

/** What a complaint can be about. */
export function useCategories() {
  return useQuery({
    queryKey: ["complaint-categories"],
    staleTime: 10 * 60_000,
    queryFn: async ({ signal }): Promise<ComplaintCategory[]> =>
      (await complaintsApi.listComplaintCategories({ signal })).items,
  });
}

/** Shows at once what a write answered, and asks anew for the lists it is in. */
export function useStoreComplaint(): (complaint: Complaint) => void {
  const client = useQueryClient();
  return (complaint) => {
    client.setQueryData(["complaint", complaint.id], complaint);
    void client.invalidateQueries({ queryKey: ["complaints"] });
  };
}
