import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { i18next } from "../i18n";
import { draft } from "../versions/fixtures";
import { DraftEditor } from "./DraftEditor";

let root: Root;
let place: HTMLElement;
let client: QueryClient;
let calls: { method: string; url: string; body: unknown; ifMatch: string | null }[];
let answers: Response[];
let unsaved: boolean;

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  document.cookie = "XSRF-TOKEN=token";
  sessionStorage.clear();
  calls = [];
  answers = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    calls.push({
      method: init.method ?? "GET",
      url,
      body: init.body === undefined ? undefined : JSON.parse(String(init.body)),
      ifMatch: new Headers(init.headers).get("If-Match"),
    });
    return answers.shift() ?? new Response(null, { status: 500 });
  });
  await act(() => i18next.changeLanguage("en"));
  client = new QueryClient();
  client.setQueryData(["me"], { me: { id: "1", roles: ["publisher"] }, etag: '"1"' });
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const json = (body: object, etag = '"1"', status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": status < 400 ? "application/json" : "application/problem+json", ETag: etag },
  });

function show(current = { version: draft, etag: '"7"' }) {
  act(() =>
    root.render(
      <QueryClientProvider client={client}>
        <DraftEditor current={current} onUnsaved={(is) => (unsaved = is)} />
      </QueryClientProvider>,
    ),
  );
}

const field = () => place.querySelector<HTMLTextAreaElement>("#description") as HTMLTextAreaElement;

function write(text: string) {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field()), "value") ?? {};
  act(() => {
    set?.call(field(), text);
    field().dispatchEvent(new Event("input", { bubbles: true }));
  });
}

async function press(label: string) {
  act(() => [...place.querySelectorAll("button")].find((each) => each.textContent === label)?.click());
  await act(async () => new Promise((done) => setTimeout(done, 20)));
}

const said = () => place.querySelector("[role=status]")?.textContent;

test("shows each fault with its pointer, and goes to its line", async () => {
  show();
  expect(place.textContent).toContain("This is needed.");
  const line = field()
    .value.split("\n")
    .findIndex((each) => each.includes('"code": "one"'));
  // A missing value belongs to the first fee, which begins on the line before.
  await press(`Go to line ${line}`);
  const { selectionStart, selectionEnd } = field();
  expect(JSON.parse(field().value.slice(selectionStart, selectionEnd))).toEqual({ code: "one" });
});

test("saves the description for the state that was seen", async () => {
  show();
  const next = { ...draft.description, slug: "changed" };
  write(JSON.stringify(next));
  expect(unsaved).toBe(true);
  answers = [json({ ...draft, description: next, faults: [] }, '"8"')];
  await press("Save the draft");
  expect(calls[0]).toEqual({
    method: "PUT",
    url: `/api/agency/v1/services/${draft.serviceId}/versions/2`,
    body: next,
    ifMatch: '"7"',
  });
  expect(said()).toBe("The draft is saved.");
  expect(unsaved).toBe(false);
  expect(field().value).toBe(JSON.stringify(next));
});

test("checks without saving", async () => {
  show();
  write('{"slug": "x"}');
  answers = [json({ faults: [{ pointer: "/title", code: "required", message: "A title is needed." }] })];
  await press("Check");
  expect(calls.map(({ method, url }) => `${method} ${url}`)).toEqual(["POST /api/agency/v1/services/validate"]);
  expect(place.textContent).toContain("A title is needed.");
  expect(said()).toBe("Checked, not saved: 1 error.");
  expect(unsaved).toBe(true);
});

test("sends no invalid description, and shows the syntax error", async () => {
  show();
  write('{\n  "slug": nonsense\n}');
  await press("Save the draft");
  expect(calls).toEqual([]);
  expect(field().getAttribute("aria-invalid")).toBe("true");
  expect(place.querySelector("#description-broken")?.textContent).toContain("Line 2, column 11");
});

test("keeps the typed text beside the one saved by someone else, and saves it for that state", async () => {
  show();
  write('{"slug": "mine"}');
  answers = [
    json({ type: "about:blank", title: "Changed meanwhile", status: 412, code: "stale" }, "", 412),
    json({ ...draft, description: { slug: "theirs" } }, '"9"'),
  ];
  await press("Save the draft");
  expect(field().value).toBe('{"slug": "mine"}');
  expect(place.querySelector<HTMLTextAreaElement>("#theirs")?.value).toContain('"theirs"');
  answers = [json({ ...draft, description: { slug: "mine" } }, '"10"')];
  await press("Save the draft");
  expect(calls.at(-1)).toMatchObject({ method: "PUT", body: { slug: "mine" }, ifMatch: '"9"' });
  expect(place.querySelector("#theirs")).toBeNull();
});

test("follows the saved text as long as nothing was typed", () => {
  show();
  show({ version: { ...draft, description: { slug: "newer" } }, etag: '"8"' });
  expect(field().value).toContain("newer");
  write('{"slug": "typed"}');
  show({ version: { ...draft, description: { slug: "newest" } }, etag: '"9"' });
  expect(field().value).toBe('{"slug": "typed"}');
});

test("restores the typed text after signing in again", async () => {
  show();
  write('{"slug": "typed"}');
  client.setQueryData(["me"], null);
  await act(async () => new Promise((done) => setTimeout(done, 20)));
  act(() => root.render(null));
  client.setQueryData(["me"], { me: { id: "1", roles: ["publisher"] }, etag: '"1"' });
  show();
  expect(field().value).toBe('{"slug": "typed"}');
  expect(said()).toContain("We have restored");
});
