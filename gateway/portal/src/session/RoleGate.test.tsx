import type { Me } from "@clients/identity";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { i18next } from "../i18n";
import { RoleGate } from "./RoleGate";

const me: Me = {
  id: "018f0000-0000-7000-8000-000000000001",
  name: { ar: "مريم", en: "Mariam" },
  language: "en",
  roles: ["resident"],
  interests: [],
  audiences: [],
  recommendations: true,
  version: 4,
};

let root: Root;
let place: HTMLElement;
let client: QueryClient;

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("fetch", () => new Promise(() => undefined));
  await act(() => i18next.changeLanguage("en"));
  client = new QueryClient();
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

async function show(person: Me | null | undefined) {
  client.setQueryData(["me"], person && { me: person, etag: '"4"' });
  await act(async () =>
    root.render(
      <QueryClientProvider client={client}>
        <RoleGate role="reviewer">
          <input name="typed" />
        </RoleGate>
      </QueryClientProvider>,
    ),
  );
  await act(async () => new Promise((done) => setTimeout(done, 5)));
}

const page = () => place.querySelector("input");

test("shows the page to people with the role", async () => {
  await show({ ...me, roles: ["resident", "reviewer"] });
  expect(page()).not.toBeNull();
});

test("explains the required role to people without it", async () => {
  await show({ ...me, roles: ["resident", "publisher"] });
  expect(page()).toBeNull();
  expect(place.textContent).toContain("for reviewers of the digital office");
  expect(place.textContent).toContain("signed in as Mariam");
});

test("asks people to sign in", async () => {
  await show(null);
  expect(page()).toBeNull();
  expect(place.querySelector("a")?.textContent).toBe("Sign in");
});

test("shows nothing of the page until the person is known", async () => {
  await show(undefined);
  expect(page()).toBeNull();
  expect(place.querySelector("[role=status]")).not.toBeNull();
});

test("keeps the input when the session ends, and drops it for another person", async () => {
  await show({ ...me, roles: ["reviewer"] });
  const typed = page();
  await show(null);
  expect(page()).toBe(typed);
  expect(place.querySelector("[role=alert]")?.textContent).toContain("You have been signed out");
  await show({ ...me, id: "018f0000-0000-7000-8000-000000000002" });
  expect(page()).toBeNull();
});
