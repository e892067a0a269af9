import type { CommentPage, Comparison, Step, VersionSummary } from "@clients/catalog-agency";
import { useInfiniteQuery, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useLanguage } from "../i18n/useLanguage";
import { withEtag, type Workspace, type VersionWithEtag } from "./workspace";

/** Returns one version. Its faults are in the reader's language, so it is loaded again when that changes. */
export function useVersion(workspace: Workspace, id: string, version: number): UseQueryResult<VersionWithEtag> {
  const { language } = useLanguage();
  return useQuery<VersionWithEtag>({
    queryKey: [workspace.side, "version", id, version, language],
    queryFn: async ({ signal }) => withEtag(await workspace.api.getVersionRaw({ id, version }, { signal })),
    // Shows the same version in the other language in the meantime.
    placeholderData: (previous) =>
      previous?.version.serviceId === id && previous.version.version === version ? previous : undefined,
  });
}

/** All versions of a service, newest first. */
export function useVersionsOf(workspace: Workspace, id: string): UseQueryResult<VersionSummary[]> {
  return useQuery({
    queryKey: [workspace.side, "versions", id],
    queryFn: async ({ signal }) => (await workspace.api.listVersions({ id }, { signal })).items,
  });
}

/** Every step of a version, oldest first. */
export function useSteps(workspace: Workspace, id: string, version: number): UseQueryResult<Step[]> {
  return useQuery({
    queryKey: [workspace.side, "steps", id, version],
    queryFn: async ({ signal }) => (await workspace.api.listSteps({ id, version }, { signal })).items,
  });
}

/** Returns the comments, oldest first, page by page. */
export function useComments(workspace: Workspace, id: string, version: number) {
  return useInfiniteQuery({
    queryKey: [workspace.side, "comments", id, version],
    queryFn: ({ pageParam, signal }): Promise<CommentPage> =>
      workspace.api.listComments(
        { id, version, limit: 50, ...(pageParam !== "" && { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
}

/** Returns the differences between two versions, in the reader's language. */
export function useComparison(
  workspace: Workspace,
  id: string,
  from: number,
  to: VersionWithEtag,
): UseQueryResult<Comparison> {
  const { language } = useLanguage();
  return useQuery({
    queryKey: [workspace.side, "comparison", id, from, to.version.version, to.etag, language],
    queryFn: ({ signal }) => workspace.api.compareVersions({ id, from, to: to.version.version }, { signal }),
  });
}

/** Stores the response to a write in the cache and invalidates all that it may have changed. */
export function useStoreVersion(workspace: Workspace): (to: VersionWithEtag) => void {
  const client = useQueryClient();
  const { language } = useLanguage();
  return (to) => {
    const key = [workspace.side, "version", to.version.serviceId, to.version.version, language];
    client.setQueryData(key, to);
    const written = client.getQueryCache().find({ queryKey: key })?.queryHash;
    void client.invalidateQueries({ queryKey: [workspace.side], predicate: (query) => query.queryHash !== written });
  };
}
