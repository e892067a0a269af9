import type { Status } from "@clients/request-agency";

/** The filter of the queue; an empty text is no filter. */
export interface TaskFilter {
  /** `me`, `none`, or an officer's id. */
  assignee: string;
  overdue: boolean;
  role: string;
  service: string;
  status: Status | "";
}

/** The statuses of requests that can have open tasks. */
export const openStatuses = [
  "SUBMITTED",
  "IN_PROGRESS",
  "AWAITING_APPLICANT",
  "AWAITING_PAYMENT",
] as const satisfies Status[];

const forms = {
  assignee: /^(me|none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i,
  role: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  service: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
};

/** Reads the filter from an address; ignores values that the platform would refuse. */
export function parseFilter(address: URLSearchParams): TaskFilter {
  const named = (name: keyof typeof forms) => {
    const value = address.get(name) ?? "";
    return forms[name].test(value) ? value : "";
  };
  return {
    assignee: named("assignee"),
    overdue: address.get("overdue") === "true",
    role: named("role"),
    service: named("service"),
    status: openStatuses.find((status) => status === address.get("status")) ?? "",
  };
}

/** Returns the filter as parameters of an address. */
export function filterParameters(filter: TaskFilter): Record<string, string> {
  const { overdue, ...others } = filter;
  return {
    ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== "")),
    ...(overdue && { overdue: "true" }),
  };
}
