import type { Principal } from "@clients/identity";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { principalsApi } from "../api/clients";

/** Returns the principals that the person may act for, the person first. */
export function usePrincipals(signedIn: boolean): UseQueryResult<Principal[]> {
  return useQuery({
    queryKey: ["principals"],
    enabled: signedIn,
    queryFn: async ({ signal }) => {
      const principals: Principal[] = [];
      let next: string | undefined;
      do {
        const page = await principalsApi.listPrincipals(
          { limit: 100, ...(next !== undefined && { cursor: next }) },
          { signal },
        );
        principals.push(...page.items);
        next = page.next;
      } while (next !== undefined);
      return principals;
    },
  });
}

/** Whether the person may act for a company. */
export function actsForOthers(principals: readonly Principal[] | undefined): boolean {
  return principals?.some(({ kind }) => kind === "company") ?? false;
}
