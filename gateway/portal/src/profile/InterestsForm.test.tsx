import type { Me, MeChange } from "@clients/identity";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { i18next } from "../i18n";
import type { Profile } from "../session/useMe";
import { InterestsForm } from "./InterestsForm";
import type { Topics } from "./useTopics";

const topic = (id: string) => ({ id, name: { ar: `ar ${id}`, en: id }, services: 3 });

const topics: Topics = {
  sectors: [topic("transport"), topic("utilities")],
  lifeEvents: [topic("moving-home"), topic("having-a-child")],
  lifeStages: [topic("young-family"), topic("retired")],
  audiences: [topic("citizen"), topic("resident")],
};

const me: Me = {
  id: "018f0000-0000-7000-8000-000000000001",
  name: { ar: "مريم", en: "Mariam" },
  language: "en",
  roles: ["resident"],
  interests: ["utilities"],
  audiences: [],
  recommendations: true,
  version: 4,
};

let root: Root;
let place: HTMLElement;
let writes: { change: MeChange; ifMatch: string | null }[];
/** The responses to the next writes. */
let answers: Response[];
let stored: { me: Me; etag: string };

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  document.cookie = "XSRF-TOKEN=token";
  writes = [];
  answers = [];
  stored = { me, etag: '"4"' };
  vi.stubGlobal("fetch", async (_: string, init: RequestInit) => {
    if (init.method === "GET") return answer(stored.me, stored.etag);
    writes.push({
      change: JSON.parse(String(init.body)) as MeChange,
      ifMatch: new Headers(init.headers).get("If-Match"),
    });
    return answers.shift() ?? new Response(null, { status: 500 });
  });
  await act(() => i18next.changeLanguage("en"));
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

function answer(body: object, etag: string, status = 200): Response {
  const type = status === 200 ? "application/json" : "application/problem+json";
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": type, ETag: etag } });
}

function show() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const profile: Profile = { me, etag: '"4"' };
  client.setQueryData(["me"], profile);
  act(() =>
    root.render(
      <QueryClientProvider client={client}>
        <InterestsForm profile={profile} topics={topics} />
      </QueryClientProvider>,
    ),
  );
}

const control = (label: string) =>
  [...place.querySelectorAll("label")].find((each) => each.textContent === label)?.querySelector("input");
const tick = (label: string) => act(() => control(label)?.click());
const ticked = () =>
  [...place.querySelectorAll("label")]
    .filter((each) => each.querySelector("input:checked"))
    .map((each) => each.textContent);
const save = async () => {
  act(() => place.querySelector<HTMLButtonElement>("button[type=submit]")?.click());
  await act(async () => new Promise((done) => setTimeout(done, 20)));
};
const said = () => place.querySelector("[role=status]")?.textContent;

test("shows the stored choices and preselects nothing", () => {
  show();
  expect(ticked()).toEqual(["utilities", "Prefer not to say"]);
  expect(place.querySelector<HTMLInputElement>("[role=switch]")?.checked).toBe(true);
});

test("sends the changes for the version that was seen, and confirms that they are saved", async () => {
  show();
  tick("moving-home");
  tick("retired");
  answers = [answer({ ...me, interests: ["utilities", "moving-home"], lifeStage: "retired", version: 5 }, '"5"')];
  await save();
  expect(writes).toEqual([
    { change: { interests: ["utilities", "moving-home"], lifeStage: "retired" }, ifMatch: '"4"' },
  ]);
  expect(said()).toContain("Your interests were saved");
  tick("citizen");
  answers = [answer({ ...me, version: 6 }, '"6"')];
  await save();
  expect(writes[1]).toEqual({ change: { audiences: ["citizen"] }, ifMatch: '"5"' });
});

test("writes nothing when nothing has changed", async () => {
  show();
  await save();
  expect(writes).toEqual([]);
  expect(said()).toContain("nothing to save");
});

test("keeps the choices when saving fails, and shows the problem", async () => {
  show();
  tick("transport");
  answers = [answer({ type: "about:blank", title: "Too busy", status: 503, code: "overloaded" }, "", 503)];
  await save();
  expect(place.querySelector("[role=alert]")?.textContent).toContain("Too busy");
  expect(ticked()).toContain("transport");
  expect(said()).toBe("");
});

test("merges the person's changes into what was saved elsewhere, and saves them for that version", async () => {
  show();
  tick("transport");
  stored = { me: { ...me, interests: ["having-a-child"], version: 7 }, etag: '"7"' };
  answers = [answer({ type: "about:blank", title: "Changed meanwhile", status: 412, code: "stale" }, "", 412)];
  await save();
  expect(said()).toContain("changed somewhere else");
  expect(place.querySelector("[role=alert]")).toBeNull();
  expect(ticked()).toEqual(["transport", "having-a-child", "Prefer not to say"]);
  answers = [answer({ ...me, version: 8 }, '"8"')];
  await save();
  expect(writes[1]).toEqual({ change: { interests: ["having-a-child", "transport"] }, ifMatch: '"7"' });
});

test("clears everything at once, for the person to save", async () => {
  show();
  act(() => [...place.querySelectorAll("button")].find((each) => each.textContent === "Clear everything")?.click());
  expect(ticked()).toEqual(["Prefer not to say"]);
  expect(writes).toEqual([]);
  answers = [answer({ ...me, interests: [], version: 5 }, '"5"')];
  await save();
  expect(writes[0]?.change).toEqual({ interests: [] });
});

test("allows removing choices that the catalogue no longer has", () => {
  const client = new QueryClient();
  const profile: Profile = { me: { ...me, interests: ["old-topic"], audiences: ["nobody"] }, etag: '"4"' };
  client.setQueryData(["me"], profile);
  act(() =>
    root.render(
      <QueryClientProvider client={client}>
        <InterestsForm profile={profile} topics={topics} />
      </QueryClientProvider>,
    ),
  );
  expect(ticked()).toEqual([
    "old-topic (no longer in the catalogue)",
    "Prefer not to say",
    "nobody (no longer in the catalogue)",
  ]);
});
