import type { AttachmentPage } from "@clients/request";
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { queryClient } from "../api/queryClient";
import { i18next } from "../i18n";
import { draft, filesOf, lease, requestId, service } from "../testing/requestFixtures";
import { Documents } from "./Documents";

/** An XMLHttpRequest to which the test responds. */
class FakeCall {
  static calls: FakeCall[] = [];
  method = "";
  url = "";
  sent: Blob | undefined;
  headers: Record<string, string> = {};
  status = 0;
  responseText = "";
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  onloadend?: () => void;

  open(method: string, url: string) {
    this.method = method;
    this.url = url;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  getResponseHeader(name: string) {
    return name === "Content-Type" ? (this.status < 300 ? "application/json" : "application/problem+json") : null;
  }
  send(body: Blob) {
    this.sent = body;
    FakeCall.calls.push(this);
  }
  abort() {
    this.onabort?.();
  }
  answer(status: number, body: object) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload?.();
    this.onloadend?.();
  }
}

let root: Root;
let place: HTMLElement;
let page: AttachmentPage;
let deleted: { url: string; ifMatch: string | null }[];

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("XMLHttpRequest", FakeCall);
  document.cookie = "XSRF-TOKEN=token";
  FakeCall.calls = [];
  deleted = [];
  page = filesOf();
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    if (init.method === "DELETE") {
      deleted.push({ url, ifMatch: new Headers(init.headers).get("If-Match") });
      page = filesOf();
      return new Response(null, { status: 204 });
    }
    return Response.json(url.includes("/attachments") ? page : service);
  });
  await act(() => i18next.changeLanguage("en"));
  queryClient.clear();
  queryClient.setQueryData(["me"], { me: { id: "1" }, etag: undefined });
  queryClient.setQueryData(["service", service.id], service);
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const settle = () => act(async () => new Promise((done) => setTimeout(done, 30)));

async function show(submitAttempted = false) {
  act(() =>
    root.render(
      <QueryClientProvider client={queryClient}>
        <Documents request={draft} submitAttempted={submitAttempted} />
      </QueryClientProvider>,
    ),
  );
  await settle();
}

const pdf = (name = "عقد.pdf", size = 4) => new File([new Uint8Array(size)], name, { type: "application/pdf" });
const input = (name: string) => place.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`);
async function choose(name: string, file: File) {
  const control = input(name);
  if (control === null) throw new Error(`There is no "${name}"`);
  Object.defineProperty(control, "files", { configurable: true, value: [file] });
  act(() => void control.dispatchEvent(new Event("change", { bubbles: true })));
  await settle();
}
const button = (name: string) =>
  [...place.querySelectorAll("button")].find((each) => (each.getAttribute("aria-label") ?? each.textContent) === name);
const alerts = () => [...place.querySelectorAll("[role=alert]")].map((each) => each.textContent).join(" ");

test("offers the service's uploads, with their limits and types", async () => {
  await show();
  expect([...place.querySelectorAll("h3")].map((each) => each.textContent)).toEqual([
    "Lease contract (required)",
    "Photograph of the meter",
  ]);
  expect(place.textContent).toContain("You can add 20 files of up to 20 MB each");
  expect(place.textContent).toContain("Accepted: PDF, JPEG, PNG, or HEIC");
});

test("sends the unchanged file with name, key, token and type in headers", async () => {
  await show();
  await choose("Choose a file: Lease contract", pdf());
  const [call] = FakeCall.calls;
  expect(call?.method).toBe("POST");
  expect(call?.url).toBe(`/api/v1/requests/${requestId}/attachments?document=lease`);
  expect(call?.sent).toBeInstanceOf(File);
  expect(call?.headers).toMatchObject({
    "Content-Type": "application/pdf",
    "Content-Disposition": "attachment; filename*=UTF-8''%D8%B9%D9%82%D8%AF.pdf",
    "X-XSRF-TOKEN": "token",
    "Accept-Language": "en",
  });
  expect(call?.headers["Idempotency-Key"]).toMatch(/^[0-9a-f]{32}$/);
});

test("shows the progress of the upload, and then the file", async () => {
  await show();
  await choose("Choose a file: Lease contract", pdf("lease.pdf"));
  act(() => FakeCall.calls[0]?.upload.onprogress?.({ loaded: 1, total: 4 }));
  expect(place.querySelector("progress")?.value).toBe(25);
  page = filesOf({ ...lease, state: "quarantined" });
  act(() => FakeCall.calls[0]?.answer(201, lease));
  await settle();
  expect(place.querySelector("progress")).toBeNull();
  expect(place.textContent).toContain("lease.pdf has been added.");
  expect(place.textContent).toContain("Being checked");
  expect(place.querySelector("a[download]")).toBeNull();
});

test("shows the platform's refusal, and retries with the same key after a lost response", async () => {
  await show();
  await choose("Choose a file: Lease contract", pdf());
  act(() => FakeCall.calls[0]?.onerror?.());
  await settle();
  expect(alerts()).toContain("cannot be reached");
  act(() => button("Try again")?.click());
  await settle();
  expect(FakeCall.calls[1]?.headers["Idempotency-Key"]).toBe(FakeCall.calls[0]?.headers["Idempotency-Key"]);
  act(() =>
    FakeCall.calls[1]?.answer(422, {
      title: "The file is not what it is said to be",
      status: 422,
      code: "file-type-mismatch",
    }),
  );
  await settle();
  expect(alerts()).toContain("The file is not what it is said to be");
});

test("sends no file that would be rejected, and explains why", async () => {
  await show();
  await choose("Choose a file: Lease contract", new File(["x"], "lease.docx", { type: "application/msword" }));
  expect(alerts()).toContain("Accepted: PDF.");
  expect(FakeCall.calls).toEqual([]);
});

test("can be cancelled", async () => {
  await show();
  await choose("Choose a file: Lease contract", pdf());
  act(() => button("Cancel")?.click());
  await settle();
  expect(place.querySelector("progress")).toBeNull();
  expect(alerts()).toBe("");
});

test("replaces and removes a file for the version that was seen", async () => {
  page = filesOf(lease);
  await show();
  expect(place.querySelector("a[download]")?.getAttribute("href")).toBe(
    `/api/v1/requests/${requestId}/attachments/${lease.id}/content`,
  );
  await choose("Replace: lease.pdf", pdf("new.pdf"));
  expect(FakeCall.calls[0]).toMatchObject({ method: "PUT", headers: { "If-Match": '"2"' } });
  act(() => FakeCall.calls[0]?.answer(200, lease));
  await settle();
  act(() => button("Remove: lease.pdf")?.click());
  await settle();
  expect(deleted).toEqual([{ url: `/api/v1/requests/${requestId}/attachments/${lease.id}`, ifMatch: '"2"' }]);
  expect(place.textContent).toContain("lease.pdf has been removed.");
});

test("reports malware, offers no download, and does not count the file", async () => {
  page = filesOf({ ...lease, state: "infected" });
  await show(true);
  expect(place.textContent).toContain("Contained malware");
  expect(place.querySelector("a[download]")).toBeNull();
  expect(place.textContent).toContain("You need this document before you can send");
});

test("accepts a dropped file, one at a time", async () => {
  await show();
  const drop = async (...files: File[]) => {
    const event = Object.assign(new Event("drop", { bubbles: true, cancelable: true }), { dataTransfer: { files } });
    act(() => void place.querySelector("h3")?.dispatchEvent(event));
    await settle();
    return event;
  };
  expect((await drop(pdf("a.pdf"), pdf("b.pdf"))).defaultPrevented).toBe(true);
  expect(alerts()).toContain("one file at a time");
  await drop(pdf("a.pdf"));
  expect(FakeCall.calls).toHaveLength(1);
});
