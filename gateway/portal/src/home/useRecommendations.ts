import type { RecommendationList } from "@clients/catalog-resident";
import type { Me } from "@clients/identity";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { recommendationsApi } from "../api/clients";

/** Returns recommended services; loads none while no one is signed in or the person has switched them off. */
export function useRecommendations(me: Me | null | undefined): UseQueryResult<RecommendationList> {
  return useQuery({
    queryKey: ["recommendations", me?.id],
    enabled: me?.recommendations === true,
    // The page rather omits them than waits for them.
    retry: false,
    queryFn: ({ signal }) => recommendationsApi.listRecommendations({ limit: 6 }, { signal }),
  });
}
