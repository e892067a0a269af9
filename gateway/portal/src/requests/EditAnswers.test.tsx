import type { Request } from "@clients/request";
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { MemoryRouter, Route, Routes } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { queryClient } from "../api/queryClient";
import { i18next } from "../i18n";
import { draft, filesOf, lease, requestId, service } from "../testing/requestFixtures";
import AnswersPage from "./AnswersPage";

let root: Root;
let place: HTMLElement;
let stored: Request;
let files: ReturnType<typeof filesOf>;
let writes: { method: string; body: unknown }[];
/** The responses to the next writes. */
let answers: Response[];

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  document.cookie = "XSRF-TOKEN=token";
  stored = draft;
  files = filesOf();
  writes = [];
  answers = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    if (init.method !== "GET") {
      writes.push({ method: init.method ?? "", body: JSON.parse(String(init.body)) });
      return answers.shift() ?? new Response(null, { status: 500 });
    }
    if (url.includes("/attachments")) return Response.json(files);
    return url.includes("/services/") ? Response.json(service) : Response.json(stored, { headers: { ETag: '"3"' } });
  });
  await act(() => i18next.changeLanguage("en"));
  queryClient.clear();
  queryClient.setQueryData(["me"], { me: { id: "1" }, etag: undefined });
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const settle = () => act(async () => new Promise((done) => setTimeout(done, 30)));

async function show() {
  act(() =>
    root.render(
      <QueryClientProvider client={queryClient}>
        <MemoryRouter initialEntries={[`/requests/${requestId}/answers`]}>
          <Routes>
            <Route path="/requests/:id/answers" element={<AnswersPage />} />
            <Route path="*" element={<p>elsewhere</p>} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>,
    ),
  );
  await settle();
  await settle();
}

const lacking = () => [...place.querySelectorAll("section[aria-labelledby=lacking] a")].map((each) => each.textContent);
const field = (name: string) => place.querySelector<HTMLInputElement>(`#root_${name}`);
function type(control: HTMLInputElement | null, text: string) {
  if (control === null) throw new Error("There is no such field");
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(control, text);
  act(() => void control.dispatchEvent(new Event("input", { bubbles: true })));
}
const press = async (text: string) => {
  act(() => [...place.querySelectorAll("button")].find((each) => each.textContent === text)?.click());
  await settle();
};
const problem = (status: number, code: string, title: string) =>
  Response.json(
    { type: "about:blank", title, status, code },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );

test("lists what the draft still lacks without an alert, each item a link", async () => {
  await show();
  await vi.waitUntil(() => lacking().length > 3);
  expect(lacking()).toEqual([
    "Address: This field is required.",
    "Move-in date: This field is required.",
    "I declare this is correct: This field is required.",
    "Lease contract: You need this document before you can send",
  ]);
  expect(place.querySelector("[role=alert]")).toBeNull();
  for (const link of place.querySelectorAll<HTMLAnchorElement>("section[aria-labelledby=lacking] a")) {
    const id = link.getAttribute("href")?.slice(1) ?? "";
    expect(id === "root_address" || document.getElementById(id) !== null).toBe(true);
  }
});

test("removes answered items from the list, and never prevents saving", async () => {
  await show();
  type(field("moveInDate"), "2026-12-01");
  expect(lacking()).not.toContain("Move-in date: This field is required.");
  answers = [
    Response.json(
      { ...draft, answers: { ...draft.answers, moveInDate: "2026-12-01" }, version: 4 },
      { headers: { ETag: '"4"' } },
    ),
  ];
  await press("Save the draft");
  expect(writes).toEqual([{ method: "PATCH", body: { answers: { moveInDate: "2026-12-01" } } }]);
});

test("marks a prefilled answer with its source until it is changed", async () => {
  await show();
  const mark = () => place.querySelector("#root_premiseNumber__source");
  expect(mark()?.textContent).toBe(
    "From an earlier request of yours (Request SH-2026-000100-1). We filled this in for you. You can change it.",
  );
  expect(mark()?.querySelector("a")?.getAttribute("href")).toBe("/requests/018f0000-0000-7000-8000-0000000000a0");
  expect(field("premiseNumber")?.getAttribute("aria-describedby")).toContain("root_premiseNumber__source");
  type(field("premiseNumber"), "104523379");
  expect(mark()).toBeNull();
  type(field("premiseNumber"), "104523378");
  expect(mark()).not.toBeNull();
});

test("reports all faults at once when answers and files are missing", async () => {
  await show();
  await press("Submit");
  const summary = place.querySelector("[role=alert]")?.textContent ?? "";
  expect(summary).toContain("Move-in date");
  expect(summary).toContain("Lease contract: You need this document");
  expect(writes).toEqual([]);
});

test("lists nothing when nothing is missing", async () => {
  stored = { ...draft, faults: [] };
  files = filesOf(lease);
  await show();
  expect(lacking()).toEqual([]);
});

test("explains that sending is paused, and that the draft can be saved", async () => {
  await show();
  type(field("moveInDate"), "2026-12-01");
  answers = [problem(503, "service-read-only", "Requests cannot be sent now")];
  await press("Save the draft");
  const said = [...place.querySelectorAll("[role=alert]")].map((each) => each.textContent).join(" ");
  expect(said).toContain("Requests cannot be sent now");
  expect(said).toContain("You can save what you typed as a draft now");
});

test("explains that a closed service keeps the input on the page", async () => {
  await show();
  type(field("moveInDate"), "2026-12-01");
  answers = [problem(503, "service-closed", "This service is not available now")];
  await press("Save the draft");
  expect(place.querySelector("[role=alert]")?.textContent).toContain("stays on this page");
  expect(field("moveInDate")?.value).toBe("2026-12-01");
});

test("takes over what another tab saved, and sends nothing by itself", async () => {
  await show();
  type(field("moveInDate"), "2026-12-01");
  stored = { ...draft, answers: { ...draft.answers, premiseNumber: "999999999" }, version: 4 };
  answers = [problem(412, "changed-meanwhile", "It was changed")];
  await press("Save the draft");
  await settle();
  expect(field("premiseNumber")?.value).toBe("999999999");
  expect(field("moveInDate")?.value).toBe("2026-12-01");
  const said = place.querySelector("[role=alert]");
  expect(said?.textContent).toContain("We have taken over 1 change from another page.");
  expect(document.activeElement).toBe(said);
  expect(writes).toHaveLength(1);
});

test("asks which answer to keep where two tabs changed the same one", async () => {
  await show();
  type(field("premiseNumber"), "111111111");
  stored = { ...draft, answers: { ...draft.answers, premiseNumber: "999999999" }, version: 4 };
  answers = [problem(412, "changed-meanwhile", "It was changed")];
  await press("Save the draft");
  await settle();
  const choices = [...place.querySelectorAll<HTMLInputElement>("[role=alert] input[type=radio]")];
  expect(choices.map((each) => each.closest("label")?.textContent)).toEqual([
    "What you typed here: 111111111",
    "What was saved elsewhere: 999999999",
  ]);
  expect(choices.map((each) => each.checked)).toEqual([true, false]);
  act(() => choices[1]?.click());
  expect(field("premiseNumber")?.value).toBe("999999999");
});

test("moves the focus to the message of an ended session", async () => {
  await show();
  type(field("moveInDate"), "2026-12-01");
  answers = [problem(401, "token-required", "Sign in")];
  await press("Save the draft");
  const alert = place.querySelector("[role=alert]");
  expect(alert?.textContent).toContain("You have been signed out");
  expect(document.activeElement).toBe(alert);
});

test("calls unasked changes a correction, and shows the agency's reason where it asked", async () => {
  const correct = { action: "correct", label: { ar: "تصحيح", en: "Correct" }, requires: ["answers" as const] };
  const what = { ar: "يراجع", en: "The agency reviews your request" };
  stored = {
    ...draft,
    status: "SUBMITTED",
    actions: [correct],
    waitingOn: { party: "agency", since: new Date("2026-12-01T08:00:00Z"), what },
  } as unknown as Request;
  await show();
  expect(place.querySelector("h1")?.textContent).toBe("Correct your answers");
  expect(place.textContent).not.toContain("What the agency asked for");
  act(() => root.unmount());
  root = createRoot(place);
  queryClient.removeQueries({ queryKey: ["request"] });
  stored = {
    ...stored,
    status: "AWAITING_APPLICANT",
    waitingOn: { ...stored.waitingOn, party: "applicant" },
    decisionReason: { ar: "نقص", en: "A document is missing" },
    decisionWords: "Page two, please",
  } as Request;
  await show();
  expect(place.querySelector("h1")?.textContent).toBe("Provide the requested information");
  expect(place.textContent).toContain("A document is missing");
  expect(place.textContent).toContain("Page two, please");
});
