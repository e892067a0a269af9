import type { Agency, Facets, LifeEvent, ServicePage, ServiceVersion, Suggestion, Topic } from "@clients/catalog";
import { keepPreviousData, useInfiniteQuery, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { directoryApi, servicesApi } from "../api/clients";

/** What the services are narrowed to; an empty text narrows nothing. */
export interface ServiceFilter {
  q: string;
  sector: string;
  agency: string;
  lifeEvent: string;
  fee: string;
}

export const noFilter: ServiceFilter = { q: "", sector: "", agency: "", lifeEvent: "", fee: "" };

const catalogStaleTime = 5 * 60_000;

/** The services that match, best first, page by page; what was shown stays until the new ones are there. */
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

/** How many of the services that match each choice would leave; unknown until the first page is there. */
export function useFacets(filter: ServiceFilter, limit: number): Facets | undefined {
  return useServices(filter, limit).data?.pages[0]?.facets;
}

/** What someone who types may mean; what was shown stays until the new ones are there. */
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

/** What a life event takes, step by step. */
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
