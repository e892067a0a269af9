import type { MeChange } from "@clients/identity";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { meApi } from "../api/clients";
import { toProfile, type Profile } from "./useMe";

/** Updates the person's own settings, for the version of the profile that they saw. */
export function useUpdateMe() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ change, seen }: { change: MeChange; seen: Profile }): Promise<Profile> =>
      toProfile(await meApi.changeMeRaw({ meChange: change, ...(seen.etag !== undefined && { ifMatch: seen.etag }) })),
    onSuccess: (profile) => {
      client.setQueryData(["me"], profile);
      // The recommendations depend on what has just changed.
      void client.resetQueries({ queryKey: ["recommendations"] });
    },
  });
}
