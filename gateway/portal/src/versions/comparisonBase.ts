import type { VersionSummary } from "@clients/catalog-agency";

/** Number of the version a version is held against: the one that residents see, when it is the later one. */
export function comparisonBase(
  version: { version: number },
  all: readonly Pick<VersionSummary, "version" | "status">[],
): number | undefined {
  const seen = all.find(({ status }) => status === "published" || status === "suspended");
  return seen !== undefined && seen.version < version.version ? seen.version : undefined;
}
