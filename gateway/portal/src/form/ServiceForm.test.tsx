import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import "../i18n";
import type { Answers } from "./answers";
import { connectionForm } from "./fixtures";
import { requestedFields } from "./requestedFields";
import { ServiceForm } from "./ServiceForm";

let root: Root;
let place: HTMLElement;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

function show(answers: Answers, onChange: (answers: Answers) => void = () => undefined) {
  act(() =>
    root.render(
      <ServiceForm form={connectionForm} answers={answers} faults={[]} onChange={onChange} onSubmit={() => undefined}>
        <button type="submit">send</button>
      </ServiceForm>,
    ),
  );
}

test("ticks no box and preselects no option", () => {
  const changes: Answers[] = [];
  show({}, (answers) => changes.push(answers));
  expect(place.querySelectorAll("input[type=checkbox]")).toHaveLength(1);
  expect(place.querySelectorAll("input:checked")).toHaveLength(0);
  expect(place.querySelector("select")?.value).toBe("");
  for (const answers of changes) {
    expect(answers["declaration"]).toBeUndefined();
    expect(answers["pets"]).toBeUndefined();
  }
});

test("marks the fields that the agency has a question about, and no other", () => {
  act(() =>
    root.render(
      <ServiceForm
        form={connectionForm}
        requested={requestedFields(connectionForm, ["/bedrooms", "/occupancy"])}
        answers={{}}
        faults={[]}
        onChange={() => undefined}
        onSubmit={() => undefined}
      >
        <button type="submit">send</button>
      </ServiceForm>,
    ),
  );
  expect([...place.querySelectorAll("[id$=__requested]")].map((mark) => mark.id)).toEqual([
    "root_occupancy__requested",
    "root_bedrooms__requested",
  ]);
  expect(place.querySelector("#root_bedrooms")?.getAttribute("aria-describedby")).toContain("root_bedrooms__requested");
});

test("sets the consent when the box is ticked, and removes it when it is unticked", () => {
  let answers: Answers = {};
  const change = (next: Answers) => {
    answers = next;
  };
  const box = () => place.querySelector<HTMLInputElement>("input[type=checkbox]");
  show(answers, change);
  act(() => box()?.click());
  expect(answers["declaration"]).toBe(true);
  show(answers, change);
  expect(box()?.checked).toBe(true);
  act(() => box()?.click());
  expect(answers["declaration"]).toBeUndefined();
});

test("shows a fault at its field and links it to the control", () => {
  act(() =>
    root.render(
      <ServiceForm
        form={connectionForm}
        answers={{}}
        faults={[{ pointer: "/premiseNumber", message: "Wrong number" }]}
        onChange={() => undefined}
        onSubmit={() => undefined}
      >
        <button type="submit">send</button>
      </ServiceForm>,
    ),
  );
  const input = place.querySelector("#root_premiseNumber");
  expect(input?.getAttribute("aria-invalid")).toBe("true");
  const described = (input?.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => place.querySelector(`#${id}`)?.textContent);
  expect(described.join(" ")).toContain("Wrong number");
  expect(described).not.toContain(undefined);
});
