import { QueryCache, QueryClient, MutationCache } from "@tanstack/react-query";
import { ApiProblem } from "./problem";

/** Records the end of the session at any 401: the header and the pages then offer to sign in. */
function noticeSignOut(error: unknown): void {
  if (error instanceof ApiProblem && error.status === 401) queryClient.setQueryData(["me"], null);
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignOut }),
  mutationCache: new MutationCache({ onError: noticeSignOut }),
  defaultOptions: {
    // Offline, a call fails at once and is shown as such, instead of waiting without a word for the connection.
    queries: {
      networkMode: "always",
      staleTime: 30_000,
      retry: (failures, error) => error instanceof ApiProblem && error.isTransient && failures < 2,
    },
    // The person repeats a write, with the same idempotency key.
    mutations: { networkMode: "always", retry: false },
  },
});
