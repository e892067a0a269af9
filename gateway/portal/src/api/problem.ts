import { i18next } from "../i18n";

/** One fault of a refused request: the JSON Pointer into its body, or `#name` of a parameter or header. */
export interface Fault {
  pointer: string;
  code: string;
  message: string;
}

/** A problem that the platform reported (RFC 9457), or that it could not be reached (status 0). */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string | undefined,
    readonly errors: readonly Fault[],
    readonly requestId: string | undefined,
    /** The current state, when it is not the one that the caller saw. */
    readonly current?: Readonly<Record<string, unknown>>,
  ) {
    super(`${status} ${code}: ${title}`);
  }

  /** Whether the same call may succeed later without a change. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

/** Whether the status is 404, which a retry does not change. */
export function isNotFound(problem: unknown): boolean {
  return problem instanceof ApiProblem && problem.status === 404;
}

/** Whether a write was refused because the stored state is not the one the caller saw (409 or 412). */
export function isOutdated(problem: unknown): boolean {
  return problem instanceof ApiProblem && (problem.status === 409 || problem.status === 412);
}

/** Whether a write was refused because another one came first (412). */
export function isStale(problem: unknown): boolean {
  return problem instanceof ApiProblem && problem.status === 412;
}

/** Whether all faults of a problem are shown at fields of the page, so that no alert is needed. */
export function isShownAtFields(problem: unknown, isField: (pointer: string) => boolean): boolean {
  return (
    problem instanceof ApiProblem &&
    problem.errors.length > 0 &&
    problem.errors.every(({ pointer }) => isField(pointer))
  );
}

/** Returns the problem of an error response, in the reader's language. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = await readJson(response);
  const requestId = text(body["requestId"]) ?? response.headers.get("x-request-id") ?? undefined;
  const title = text(body["title"]);
  if (title === undefined) {
    return new ApiProblem(
      response.status,
      `http-${response.status}`,
      i18next.t("problem.unknown.title"),
      i18next.t("problem.unknown.detail", { status: response.status }),
      [],
      requestId,
    );
  }
  const code = text(body["code"]) ?? `http-${response.status}`;
  const current = isRecord(body["current"]) ? body["current"] : undefined;
  return new ApiProblem(
    response.status,
    code,
    title,
    text(body["detail"]),
    faultsOf(body["errors"]),
    requestId,
    current,
  );
}

/** Returns the problem of a call without a response. */
export function networkProblem(): ApiProblem {
  return new ApiProblem(
    0,
    "unreachable",
    i18next.t("problem.network.title"),
    i18next.t("problem.network.detail"),
    [],
    undefined,
  );
}

/** Returns any thrown value as a problem that can be shown. */
export function asProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown;
  console.error(thrown);
  return new ApiProblem(-1, "fault", i18next.t("problem.page.title"), i18next.t("problem.page.detail"), [], undefined);
}

async function readJson(response: Response): Promise<Record<string, unknown>> {
  if (!/[/+]json\b/.test(response.headers.get("content-type") ?? "")) return {};
  try {
    const body: unknown = await response.json();
    return isRecord(body) ? body : {};
  } catch {
    // The content type promises JSON but the body is none: the status is reported.
    return {};
  }
}

function faultsOf(errors: unknown): Fault[] {
  if (!Array.isArray(errors)) return [];
  return errors.filter(isRecord).map((error) => ({
    pointer: text(error["pointer"]) ?? "",
    code: text(error["code"]) ?? "invalid",
    message: text(error["message"]) ?? i18next.t("form.invalid"),
  }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
