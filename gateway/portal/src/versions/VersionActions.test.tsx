import type { VersionView } from "@clients/catalog-agency";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiProblem } from "../api/problem";
import { i18next } from "../i18n";
import { draft, inReview } from "./fixtures";
import { VersionActions } from "./VersionActions";
import type { Workspace, VersionActionCommand } from "./workspace";

let root: Root;
let place: HTMLElement;
let sent: { command: VersionActionCommand; ifMatch: string | undefined }[];
/** The response to the next action, and the stored state. */
let answer: VersionView | ApiProblem;
let stored: { version: VersionView; etag: string };

const answered = (version: VersionView, etag: string) => ({
  raw: new Response(null, { headers: { ETag: etag } }),
  value: async () => version,
});

const workspace = {
  side: "office",
  home: "/office/reviews",
  service: (id: string) => `/office/services/${id}`,
  api: {
    getVersionRaw: async () => answered(stored.version, stored.etag),
    actOnVersionRaw: async (request: { versionCommand: VersionActionCommand; ifMatch?: string }) => {
      sent.push({ command: request.versionCommand, ifMatch: request.ifMatch });
      if (answer instanceof ApiProblem) throw answer;
      return answered(answer, '"9"');
    },
  },
} as unknown as Workspace;

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  sent = [];
  await act(() => i18next.changeLanguage("en"));
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const settle = () => act(async () => new Promise((done) => setTimeout(done, 20)));

async function show(version: VersionView) {
  await act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <VersionActions workspace={workspace} current={{ version, etag: '"7"' }} unsaved={false} />
      </QueryClientProvider>,
    ),
  );
}

const button = (label: string, inside: ParentNode = place) =>
  [...inside.querySelectorAll("button")].find((each) => each.textContent === label);
const dialog = () => document.querySelector<HTMLElement>("[role=alertdialog]");
const press = async (pressed: HTMLElement | undefined) => {
  act(() => pressed?.click());
  await settle();
};

function write(field: HTMLTextAreaElement | HTMLInputElement | null | undefined, text: string) {
  if (field == null) throw new Error("there is no such field");
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value") ?? {};
  act(() => {
    set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

test("offers exactly the allowed actions", async () => {
  await show(inReview);
  expect([...place.querySelectorAll("button")].map((each) => each.textContent)).toEqual([
    "Return with reasons",
    "Approve",
  ]);
});

test("approves immediately for the state that was seen, and reports the result", async () => {
  await show(inReview);
  answer = { ...inReview, status: "published", actions: ["suspend", "retire"] };
  await press(button("Approve"));
  await press(button("Approve", dialog() ?? place));
  expect(sent).toEqual([{ command: { action: "approve" }, ifMatch: '"7"' }]);
  expect(dialog()).toBeNull();
  expect(place.querySelector("[role=status]")?.textContent).toBe("The version has been approved.");
});

test("approves for a date in UAE time", async () => {
  await show(inReview);
  answer = { ...inReview, status: "approved", actions: ["return"] };
  await press(button("Approve"));
  await press(dialog()?.querySelectorAll<HTMLInputElement>("input[type=radio]")[1]);
  expect(button("Approve", dialog() ?? place)?.disabled).toBe(true);
  write(dialog()?.querySelector<HTMLInputElement>("#publishAt"), "2027-01-01T00:00");
  await press(button("Approve", dialog() ?? place));
  expect(sent[0]?.command).toEqual({ action: "approve", publishAt: "2026-12-31T20:00:00.000Z" });
});

test("returns no version without a reason", async () => {
  await show(inReview);
  answer = draft;
  await press(button("Return with reasons"));
  expect(button("Return with reasons", dialog() ?? place)?.disabled).toBe(true);
  write(dialog()?.querySelector("textarea"), "  The fee has no label. ");
  await press(button("Return with reasons", dialog() ?? place));
  expect(sent[0]?.command).toEqual({ action: "return", reason: "The fee has no label." });
});

test("shows that someone else was first, and acts on the current state", async () => {
  await show(inReview);
  answer = new ApiProblem(412, "stale", "Changed meanwhile", undefined, [], undefined);
  stored = { version: inReview, etag: '"8"' };
  await press(button("Approve"));
  await press(button("Approve", dialog() ?? place));
  expect(dialog()?.querySelector("[role=alert]")?.textContent).toContain("Changed meanwhile");
  await press(button("Show the current state", dialog() ?? place));
  answer = { ...inReview, status: "published", actions: [] };
  await press(button("Approve", dialog() ?? place));
  expect(sent.map(({ ifMatch }) => ifMatch)).toEqual(['"7"', '"8"']);
});

test("closes the dialog when the action is no longer available", async () => {
  await show(inReview);
  answer = new ApiProblem(412, "stale", "Changed meanwhile", undefined, [], undefined);
  stored = { version: { ...inReview, status: "draft", actions: [] }, etag: '"8"' };
  await press(button("Approve"));
  await press(button("Approve", dialog() ?? place));
  await press(button("Show the current state", dialog() ?? place));
  expect(dialog()).toBeNull();
});

test("submits no version with faults", async () => {
  await show(draft);
  expect(button("Submit for review")?.disabled).toBe(true);
  expect(place.textContent).toContain("Correct the errors before you submit.");
  await show({ ...draft, faults: [] });
  expect(button("Submit for review")?.disabled).toBe(false);
});
