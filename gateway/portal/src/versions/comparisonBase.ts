import type { VersionSummary } from "@clients/catalog-agency";

/** Returns the number of the version to compare with: the one that residents see, when it is an earlier one. */
export function comparisonBase(
  version: { version: number },
  all: readonly Pick<VersionSummary, "version" | "status">[],
): number | undefined {
  const seen = all.find(({ status }) => status === "published" || status === "suspended");
  return seen !== undefined && seen.version < version.version ? seen.version : undefined;
}
