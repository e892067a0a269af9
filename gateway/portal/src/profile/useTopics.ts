import type { Topic } from "@clients/catalog";
import { useAudiences, useLifeEvents, useLifeStages, useSectors } from "../services/useCatalog";

/** The topics that a person can choose from. */
export interface Topics {
  sectors: readonly Topic[];
  lifeEvents: readonly Topic[];
  lifeStages: readonly Topic[];
  audiences: readonly Topic[];
}

interface TopicsState {
  /** Undefined until all lists are loaded: an incomplete choice would mislead. */
  topics: Topics | undefined;
  error: Error | null;
  refetch: () => void;
}

export function useTopics(): TopicsState {
  const sectors = useSectors();
  const lifeEvents = useLifeEvents();
  const lifeStages = useLifeStages();
  const audiences = useAudiences();
  const lists = [sectors, lifeEvents, lifeStages, audiences];
  const complete =
    sectors.data !== undefined &&
    lifeEvents.data !== undefined &&
    lifeStages.data !== undefined &&
    audiences.data !== undefined;
  return {
    topics: complete
      ? { sectors: sectors.data, lifeEvents: lifeEvents.data, lifeStages: lifeStages.data, audiences: audiences.data }
      : undefined,
    error: lists.find((list) => list.error !== null)?.error ?? null,
    refetch: () => {
      for (const list of lists) if (list.isError) void list.refetch();
    },
  };
}
