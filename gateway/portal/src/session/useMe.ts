import type { Me } from "@clients/identity";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { meApi } from "../api/clients";
import { ApiProblem } from "../api/problem";

/** The person signed in; null when nobody is; undefined while that is not known yet. */
export function useMe(): Me | null | undefined {
  return useProfile().data;
}

/** Asks who is signed in, as often as that may have changed. */
export function useProfile(): UseQueryResult<Me | null> {
  return useQuery({
    queryKey: ["me"],
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }): Promise<Me | null> => {
      try {
        return await meApi.getMe({ signal });
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.status === 401) return null;
        throw problem;
      }
    },
  });
}
