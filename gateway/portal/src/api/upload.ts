import { currentLanguage } from "../i18n";
import { freshCsrfToken } from "./csrf";
import { problemOf, networkProblem } from "./problem";

export interface Upload {
  method: "POST" | "PUT";
  url: string;
  file: Blob;
  headers: Record<string, string>;
  /** Called with the share of the file that was sent, from 0 to 1. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/**
 * Sends a file unchanged and returns the platform's response; throws an ApiProblem when it is refused.
 *
 * Uses XMLHttpRequest: `fetch` cannot report the progress of an upload.
 */
export async function upload({ method, url, file, headers, onProgress, signal }: Upload): Promise<Response> {
  const token = await freshCsrfToken();
  const response = await new Promise<Response>((resolve, reject) => {
    const call = new XMLHttpRequest();
    const abort = () => call.abort();
    call.open(method, url);
    for (const [name, value] of Object.entries(headers)) call.setRequestHeader(name, value);
    call.setRequestHeader("Accept", "application/json");
    call.setRequestHeader("Accept-Language", currentLanguage());
    if (token !== undefined) call.setRequestHeader("X-XSRF-TOKEN", token);
    call.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    call.onload = () => resolve(responseOf(call));
    call.onerror = () => reject(networkProblem());
    call.onabort = () => reject(new DOMException("The upload was called off", "AbortError"));
    signal.addEventListener("abort", abort, { once: true });
    call.onloadend = () => signal.removeEventListener("abort", abort);
    if (signal.aborted) reject(new DOMException("The upload was called off", "AbortError"));
    else call.send(file);
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

function responseOf(call: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const name of ["Content-Type", "ETag", "X-Request-Id"]) {
    const value = call.getResponseHeader(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(call.responseText, { status: call.status, headers });
}
