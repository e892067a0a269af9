import type { Complaint, ComplaintCategory, ComplaintPage } from "@clients/request";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { complaintsApi } from "../api/clients";

/** Returns the person's complaints, or those about one request; newest first, page by page. */
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

/** Returns one complaint with its messages. */
export function useComplaint(id: string, signedIn: boolean) {
  return useQuery({
    queryKey: ["complaint", id],
    enabled: signedIn,
    queryFn: ({ signal }): Promise<Complaint> => complaintsApi.getComplaint({ id }, { signal }),
  });
}

/** Returns the categories of complaints. */
export function useCategories() {
  return useQuery({
    queryKey: ["complaint-categories"],
    staleTime: 10 * 60_000,
    queryFn: async ({ signal }): Promise<ComplaintCategory[]> =>
      (await complaintsApi.listComplaintCategories({ signal })).items,
  });
}

/** Returns a function that stores a complaint in the cache and invalidates the lists that contain it. */
export function useStoreComplaint(): (complaint: Complaint) => void {
  const client = useQueryClient();
  return (complaint) => {
    client.setQueryData(["complaint", complaint.id], complaint);
    void client.invalidateQueries({ queryKey: ["complaints"] });
  };
}
