import type { RecommendationList } from "@clients/catalog-resident";
import type { Me } from "@clients/identity";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { i18next } from "../i18n";
import { SuggestedServices } from "./SuggestedServices";

const me: Me = {
  id: "018f0000-0000-7000-8000-000000000001",
  name: { ar: "مريم", en: "Mariam" },
  language: "ar",
  roles: ["resident"],
  interests: [],
  audiences: [],
  recommendations: true,
  version: 4,
};

const connection: RecommendationList["items"][number] = {
  service: {
    id: "018f0000-0000-7000-8000-00000000000a",
    slug: "sewa-residential-connection",
    version: 1,
    title: { ar: "توصيل الكهرباء", en: "Electricity connection" },
    summary: { ar: "ملخص", en: "Summary" },
    agency: { id: "sewa", name: { ar: "سيوا", en: "SEWA" }, kind: "local" },
    sector: "utilities",
    fees: [],
  },
  reasons: [
    {
      kind: "interest",
      id: "moving-home",
      text: { ar: "لأنك مهتم بالانتقال", en: "You are interested in moving home" },
    },
    { kind: "usage", text: { ar: "يستخدمها كثيرون", en: "Many use it" } },
  ],
};

let root: Root;
let place: HTMLElement;
let calls: string[];

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  document.cookie = "XSRF-TOKEN=token";
  calls = [];
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

async function show(person: Me | null, list: RecommendationList | undefined) {
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    calls.push(`${init.method ?? "GET"} ${url}`);
    if (init.method === "PATCH") return Response.json({ ...person, recommendations: false });
    return list === undefined ? new Response(null, { status: 500 }) : Response.json(list);
  });
  const client = new QueryClient();
  client.setQueryData(["me"], person === null ? null : { me: person, etag: '"4"' });
  await act(async () => {
    root.render(
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <SuggestedServices />
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
  await act(async () => new Promise((done) => setTimeout(done, 20)));
}

test("shows each reason in the reader's language", async () => {
  await act(() => i18next.changeLanguage("ar"));
  await show(me, { active: true, items: [connection] });
  expect(place.textContent).toContain("لأنك مهتم بالانتقال");
  expect(place.textContent).toContain("يستخدمها كثيرون");
  await act(() => i18next.changeLanguage("en"));
  expect(place.textContent).toContain("You are interested in moving home");
  expect(place.querySelector("a[href='/profile']")?.textContent).toBe("Why am I seeing these? Change my interests");
});

test("shows nothing when the call fails, and does not retry", async () => {
  await show(me, undefined);
  expect(place.textContent).toBe("");
  expect(calls).toHaveLength(1);
});

test("loads nothing without a signed-in person or with suggestions off", async () => {
  await show(null, { active: true, items: [connection] });
  await show({ ...me, recommendations: false }, { active: true, items: [connection] });
  expect(place.textContent).toBe("");
  expect(calls).toEqual([]);
});

test("shows nothing when the platform says that they are off", async () => {
  await show(me, { active: false, items: [] });
  expect(place.textContent).toBe("");
});

test("invites only people without interests", async () => {
  await act(() => i18next.changeLanguage("en"));
  await show(me, { active: true, items: [] });
  expect(place.querySelector("h2")?.textContent).toBe("Would you like us to suggest services for you?");
  await act(async () => root.render(null));
  await show({ ...me, lifeStage: "retired" }, { active: true, items: [] });
  expect(place.textContent).toBe("");
});

test("disappears when the person declines suggestions, and links to the setting", async () => {
  await act(() => i18next.changeLanguage("en"));
  await show(me, { active: true, items: [] });
  await act(async () => place.querySelector<HTMLButtonElement>("button")?.click());
  await act(async () => new Promise((done) => setTimeout(done, 20)));
  expect(calls.filter((call) => call.startsWith("PATCH"))).toEqual(["PATCH /api/v1/me"]);
  expect(place.querySelector("h2")).toBeNull();
  expect(document.activeElement?.textContent).toContain("We will not suggest services to you");
});
