import type { RecommendationList } from "@clients/catalog-resident";
import type { Me } from "@clients/identity";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { recommendationsApi } from "../api/clients";

/** Services that may matter to the person; not asked for while nobody is signed in or they switched them off. */
export function useRecommendations(me: Me | null | undefined): UseQueryResult<RecommendationList> {
  return useQuery({
    queryKey: ["recommendations", me?.id],
    enabled: me?.recommendations === true,
    // The page does without them sooner than it waits for them.
    retry: false,
    queryFn: ({ signal }) => recommendationsApi.listRecommendations({ limit: 6 }, { signal }),
  });
}
