import { i18next } from "../i18n";

/** One fault of a refused body: a JSON Pointer into it, or `#name` of a parameter or header. */
export interface Fault {
  pointer: string;
  code: string;
  message: string;
}

/** What the platform said when it refused (RFC 9457), or that it could not be reached (status 0). */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string | undefined,
    readonly errors: readonly Fault[],
    readonly requestId: string | undefined,
    /** How things stand now, where they are not as the caller saw them. */
    readonly current?: Readonly<Record<string, unknown>>,
  ) {
    super(`${status} ${code}: ${title}`);
  }

  /** Whether the same call may well succeed later without any change. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

/** Whether the platform said that there is no such thing, which asking again does not change. */
export function isNotFound(problem: unknown): boolean {
  return problem instanceof ApiProblem && problem.status === 404;
}

/** Whether a write was refused because the stored state is not the one the caller saw (409 or 412). */
export function isOutdated(problem: unknown): boolean {
  return problem instanceof ApiProblem && (problem.status === 409 || problem.status === 412);
}

/** Whether all that is wrong is said at fields of the page, so that nothing is left to be told. */
export function isShownAtFields(problem: unknown, isField: (pointer: string) => boolean): boolean {
  return (
    problem instanceof ApiProblem &&
    problem.errors.length > 0 &&
    problem.errors.every(({ pointer }) => isField(pointer))
  );
}

/** The problem that a refusing response carries, in the reader's language. */
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

/** The problem of an answer that never came. */
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

/** Any thrown value as a problem that can be shown. */
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
    // Announced as JSON but is none: reported by its status.
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
