import type { Request } from "@clients/request";
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { MemoryRouter, Route, Routes } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { queryClient } from "../api/queryClient";
import { i18next } from "../i18n";
import RequestsPage from "../requests/RequestsPage";
import {
  informationRequested,
  draft,
  expired,
  filesOf,
  overdue,
  rejected,
  requestId,
  service,
  steps,
} from "../testing/requestFixtures";
import ResidentRequestPage from "./ResidentRequestPage";

let root: Root;
let place: HTMLElement;
let stored: Request;

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("fetch", async (url: string) => {
    if (url.includes("/complaints")) return Response.json({ items: [] });
    if (url.includes("/attachments")) return Response.json(filesOf());
    if (url.includes("/history")) return Response.json(steps);
    if (url.includes("/services/")) return Response.json(service);
    return Response.json(
      url.includes(`/requests/${requestId}`)
        ? stored
        : { items: [draft, { ...informationRequested, id: "2" }, { ...overdue, id: "3" }] },
    );
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

async function show(request: Request, path = `/requests/${requestId}`): Promise<string> {
  stored = request;
  act(() =>
    root.render(
      <QueryClientProvider client={queryClient}>
        <MemoryRouter initialEntries={[path]}>
          <Routes>
            <Route path="/requests/:id" element={<ResidentRequestPage />} />
            <Route path="/requests" element={<RequestsPage />} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>,
    ),
  );
  for (let turn = 0; turn < 3; turn++) await act(async () => new Promise((done) => setTimeout(done, 20)));
  return place.textContent ?? "";
}

test("shows until when a draft is stored", async () => {
  expect(await show(draft)).toContain("We keep this draft until20 December 2026");
});

test("shows that the promised time is paused while the person must act, and what is requested", async () => {
  const said = await show(informationRequested);
  expect(said).toContain("The time does not count while we wait for you.");
  expect(said).toContain("Requested documentsLease contract");
});

test("shows that the request is late and who was notified, and that the agency's system is unavailable", async () => {
  const said = await show(overdue);
  expect(said).toContain("Late: we have notified the people responsible.");
  expect(said).toMatch(/It was due by 25 November 2026.* We have notified the people responsible\./);
  expect(said).toContain("system has been unavailable since23 November 2026");
});

test("shows the state of each branch", async () => {
  await show(overdue);
  const branches = [...place.querySelectorAll("section[aria-labelledby=branches] li")].map((each) => each.textContent);
  expect(branches[0]).toContain("Safety reviewDone");
  expect(branches[1]).toContain("Network reviewIn progress");
  expect(branches[1]).toContain("Electricity and Water Authority: Check of the load");
});

test("shows reminders by their labels, and the remarks and requested items of other steps", async () => {
  await show(overdue);
  const steps = [...place.querySelectorAll("section[aria-labelledby=timeline] li")].map(
    (each) => each.textContent ?? "",
  );
  expect(steps.some((step) => step.startsWith("Due soonThe platform"))).toBe(true);
  expect(steps.some((step) => step.startsWith("The promised time is overThe platform"))).toBe(true);
  const question = steps.find((step) => step.startsWith("Safety review: Information asked for")) ?? "";
  expect(question).toContain("Please also show the second page.");
  expect(question).toContain("Lease contract");
});

test("shows the reason of a decision and the officer's remark", async () => {
  const said = await show(rejected);
  expect(said).toContain("A document is unclear or incomplete: lease contract");
  expect(said).toContain("الصفحة الثانية غير مقروءة.");
});

test("explains an expired request", async () => {
  expect(await show(expired)).toContain("You did not complete this request in time. You can apply again.");
});

test("shows the most relevant deadline of each request in the list", async () => {
  await show(draft, "/requests");
  const cards = [...place.querySelectorAll("article")].map((each) => each.textContent ?? "");
  expect(cards[0]).toContain("We keep it until 20 December 2026");
  expect(cards[1]).toContain("Do this by 1 December 2026");
  expect(cards[2]).toContain("Late: we have notified the people responsible");
});
