import { expect, test } from "vitest";
import { connectionForm } from "./fixtures";
import { firstControlOf, requestedFields } from "./requestedFields";
import { isRequested } from "./schema";

const pointers = (requested: readonly string[]) =>
  requestedFields(connectionForm, requested).map((field) => field.pointer);

test("finds the fields in the order of the page, each once", () => {
  expect(pointers(["/plates/1", "/premiseNumber", "/plates/0"])).toEqual(["/premiseNumber", "/plates"]);
});

test("ignores pointers without a field", () => {
  expect(pointers(["/unknown", "", "nonsense"])).toEqual([]);
  expect(requestedFields(connectionForm, undefined)).toEqual([]);
});

test("treats a group as the fields inside it", () => {
  const requested = requestedFields(connectionForm, ["/address"]);
  expect(isRequested(requested, "/address/street")).toBe(true);
  expect(isRequested(requested, "/mobile")).toBe(false);
  expect(requested.map((field) => firstControlOf(connectionForm, field))).toEqual(["/address/area"]);
});
