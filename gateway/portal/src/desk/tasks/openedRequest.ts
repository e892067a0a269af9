import type { HandledRequest } from "@clients/request-agency";

/** A request that an officer has opened, with the tag that an action on it must name. */
export interface OpenedRequest {
  request: HandledRequest;
  etag: string | undefined;
}

/** Whether a cached value is an opened request itself, and not its history, files or notes. */
export function isOpenedRequest(cached: unknown): cached is OpenedRequest {
  return typeof cached === "object" && cached !== null && "request" in cached;
}
