import type { AuthoringApi, VersionView } from "@clients/catalog-agency";

/** An action of a person on a version. */
export type VersionAction = "submit" | "recall" | "approve" | "return" | "suspend" | "resume" | "retire";

const versionActions: readonly string[] = [
  "submit",
  "recall",
  "approve",
  "return",
  "suspend",
  "resume",
  "retire",
] satisfies VersionAction[];

/** Returns the allowed actions that these pages support. */
export function knownActions(actions: readonly string[]): VersionAction[] {
  return actions.filter((action): action is VersionAction => versionActions.includes(action));
}

/** Whether an action requires a reason, which the other side reads. */
export function requiresReason(action: VersionAction): boolean {
  return action === "return" || action === "suspend" || action === "retire";
}

export interface VersionActionCommand {
  action: VersionAction;
  reason?: string;
  /** When an approved version is to be published; at once when absent. */
  publishAt?: string;
}

type Reads = "getVersionRaw" | "listVersions" | "listSteps" | "listComments" | "addComment" | "compareVersions";

/** The pages and the API of one side: authors of an agency or reviewers of the digital office. */
export interface Workspace {
  side: "agency" | "office";
  /** Address of the first page of this side. */
  home: string;
  /** Address of the page with all versions of a service. */
  service: (id: string) => string;
  api: Pick<AuthoringApi, Reads> & {
    actOnVersionRaw(parameters: {
      id: string;
      version: number;
      ifMatch?: string;
      versionCommand: VersionActionCommand;
    }): Promise<VersionAnswer>;
  };
}

/** Address of the page of one version. */
export function versionPath(
  workspace: Workspace,
  { serviceId, version }: { serviceId: string; version: number },
): string {
  return `${workspace.service(serviceId)}/versions/${version}`;
}

interface VersionAnswer {
  raw: Response;
  value: () => Promise<VersionView>;
}

/** A version with the entity tag that a change of it must name. */
export interface VersionWithEtag {
  version: VersionView;
  etag: string | undefined;
}

export async function withEtag(response: VersionAnswer): Promise<VersionWithEtag> {
  return { version: await response.value(), etag: response.raw.headers.get("ETag") ?? undefined };
}
