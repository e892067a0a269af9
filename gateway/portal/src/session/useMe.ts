import type { Me } from "@clients/identity";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { meApi } from "../api/clients";
import { ApiProblem } from "../api/problem";

/** A person's profile with the entity tag that a change of it must name. */
export interface Profile {
  me: Me;
  etag: string | undefined;
}

/** Returns the signed-in person; null when there is none; undefined until that is known. */
export function useMe(): Me | null | undefined {
  const { data } = useProfile();
  return data == null ? data : data.me;
}

/** Returns the profile of the signed-in person. */
export function useProfile(): UseQueryResult<Profile | null> {
  return useQuery({
    queryKey: ["me"],
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }): Promise<Profile | null> => {
      try {
        return await toProfile(await meApi.getMeRaw({ signal }));
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.status === 401) return null;
        throw problem;
      }
    },
  });
}

/** Converts the response to a read or write of the profile. */
export async function toProfile(response: { raw: Response; value: () => Promise<Me> }): Promise<Profile> {
  return { me: await response.value(), etag: response.raw.headers.get("ETag") ?? undefined };
}
