import type { Agency, Facets, LifeEvent, ServicePage, ServiceVersion, Suggestion, Topic } from "@clients/catalog";
import { keepPreviousData, useInfiniteQuery, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { directoryApi, servicesApi } from "../api/clients";

/** The filter of the list of services; an empty text is no filter. */
export interface ServiceFilter {
  q: string;
  sector: string;
  agency: string;
  lifeEvent: string;
  fee: string;
}

export const noFilter: ServiceFilter = { q: "", sector: "", agency: "", lifeEvent: "", fee: "" };

const catalogStaleTime = 5 * 60_000;

/** Returns the matching services, best first, page by page. The previous result stays until the new one is loaded. */
export function useServices(filter: ServiceFilter, limit: number, enabled = true) {
  return useInfiniteQuery({
    queryKey: ["services", filter, limit],
    enabled,
    queryFn: ({ pageParam, signal }): Promise<ServicePage> =>
      servicesApi.listServices({ ...withoutEmptyValues({ ...filter, cursor: pageParam }), limit }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** Returns how many services each filter option would leave; undefined until the first page is loaded. */
export function useFacets(filter: ServiceFilter, limit: number): Facets | undefined {
  return useServices(filter, limit).data?.pages[0]?.facets;
}

/** Returns suggestions for a search text. The previous ones stay until the new ones are loaded. */
export function useSuggestions(typed: string, limit: number): UseQueryResult<Suggestion[]> {
  return useQuery({
    queryKey: ["suggestions", typed, limit],
    queryFn: async ({ signal }) => (await servicesApi.suggestServices({ q: typed, limit }, { signal })).items,
    placeholderData: keepPreviousData,
  });
}

/** The published version of a service by its slug or id. */
export function useService(service: string | undefined): UseQueryResult<ServiceVersion> {
  return useQuery({
    queryKey: ["service", service],
    enabled: service !== undefined,
    queryFn: ({ signal }) => servicesApi.getService({ id: service ?? "" }, { signal }),
  });
}

export function useSectors(): UseQueryResult<Topic[]> {
  return useQuery({
    queryKey: ["sectors"],
    staleTime: catalogStaleTime,
    queryFn: async ({ signal }) => (await directoryApi.listSectors({ signal })).items,
  });
}

export function useLifeEvents(): UseQueryResult<Topic[]> {
  return useQuery({
    queryKey: ["life-events"],
    staleTime: catalogStaleTime,
    queryFn: async ({ signal }) => (await directoryApi.listLifeEvents({ signal })).items,
  });
}

/** Returns a life event with its services in order. */
export function useLifeEvent(id: string): UseQueryResult<LifeEvent> {
  return useQuery({
    queryKey: ["life-event", id],
    queryFn: ({ signal }) => directoryApi.getLifeEvent({ id }, { signal }),
  });
}

export function useAudiences(): UseQueryResult<Topic[]> {
  return useQuery({
    queryKey: ["audiences"],
    staleTime: catalogStaleTime,
    queryFn: async ({ signal }) => (await directoryApi.listAudiences({ signal })).items,
  });
}

export function useLifeStages(): UseQueryResult<Topic[]> {
  return useQuery({
    queryKey: ["life-stages"],
    staleTime: catalogStaleTime,
    queryFn: async ({ signal }) => (await directoryApi.listLifeStages({ signal })).items,
  });
}

export function useAgencies(): UseQueryResult<Agency[]> {
  return useQuery({
    queryKey: ["agencies"],
    staleTime: catalogStaleTime,
    queryFn: async ({ signal }) => (await directoryApi.listAgencies({ signal })).items,
  });
}

function withoutEmptyValues(parameters: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ""));
}
