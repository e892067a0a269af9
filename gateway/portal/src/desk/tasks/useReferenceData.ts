import type { ServiceSummary } from "@clients/catalog";
import type { Officer, Purpose, Reason, Role } from "@clients/request-agency";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { servicesApi } from "../../api/clients";
import { officersApi, wordsApi } from "../../api/officerClients";
import { useLanguage } from "../../i18n/useLanguage";

const referenceDataStaleTime = 10 * 60_000;

/** Returns the purposes for which a request may be opened. */
export function usePurposes(): UseQueryResult<Purpose[]> {
  return useQuery({
    queryKey: ["desk", "purposes"],
    staleTime: referenceDataStaleTime,
    queryFn: async ({ signal }) => (await wordsApi.listPurposes({ signal })).items,
  });
}

/** Returns the reasons for actions. */
export function useReasons(): UseQueryResult<Reason[]> {
  return useQuery({
    queryKey: ["desk", "reasons"],
    staleTime: referenceDataStaleTime,
    queryFn: async ({ signal }) => (await wordsApi.listReasons({ signal })).items,
  });
}

/** Returns the officers' roles. */
function useRoles(): UseQueryResult<Role[]> {
  return useQuery({
    queryKey: ["desk", "roles"],
    staleTime: referenceDataStaleTime,
    queryFn: async ({ signal }) => (await wordsApi.listRoles({ signal })).items,
  });
}

/** Returns a function that names a role; the code when it has no name. */
export function useRoleName(): (role: string) => string {
  const names = useRoleNames();
  return (role) => names.get(role) ?? role;
}

/** Returns the names of the officers' roles by code; other roles of a person are not included. */
export function useRoleNames(): ReadonlyMap<string, string> {
  const { text } = useLanguage();
  const roles = useRoles().data ?? [];
  return new Map(roles.map((role) => [role.code, text(role.text)]));
}

/** Returns all officers who have used these pages; for supervisors only. */
export function useOfficers(enabled: boolean): UseQueryResult<Officer[]> {
  return useQuery({
    queryKey: ["desk", "officers"],
    enabled,
    queryFn: ({ signal }) => fetchAllPages((cursor) => officersApi.listOfficers({ limit: 100, ...cursor }, { signal })),
  });
}

/** Returns the services that an agency offers now. */
export function useServicesOf(agency: string | undefined): UseQueryResult<ServiceSummary[]> {
  return useQuery({
    queryKey: ["desk", "services", agency],
    enabled: agency !== undefined,
    staleTime: referenceDataStaleTime,
    queryFn: ({ signal }) =>
      fetchAllPages((cursor) => servicesApi.listServices({ agency: agency ?? "", limit: 100, ...cursor }, { signal })),
  });
}

/** Loads all pages of a short list. */
async function fetchAllPages<T>(
  ask: (cursor: { cursor?: string }) => Promise<{ items: T[]; next?: string }>,
): Promise<T[]> {
  const items: T[] = [];
  let next: string | undefined;
  do {
    const page = await ask(next === undefined ? {} : { cursor: next });
    items.push(...page.items);
    next = page.next;
  } while (next !== undefined);
  return items;
}
