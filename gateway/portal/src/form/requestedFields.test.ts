import { expect, test } from "vitest";
import { connectionForm } from "./fixtures";
import { firstControlOf, requestedFields } from "./requestedFields";
import { isRequested } from "./schema";

const pointers = (asked: readonly string[]) => requestedFields(connectionForm, asked).map((field) => field.pointer);

test("finds the fields in the order of the page, each once", () => {
  expect(pointers(["/plates/1", "/premiseNumber", "/plates/0"])).toEqual(["/premiseNumber", "/plates"]);
});

test("leaves out what no field shows", () => {
  expect(pointers(["/unknown", "", "nonsense"])).toEqual([]);
  expect(requestedFields(connectionForm, undefined)).toEqual([]);
});

test("takes a group for the fields inside it", () => {
  const asked = requestedFields(connectionForm, ["/address"]);
  expect(isRequested(asked, "/address/street")).toBe(true);
  expect(isRequested(asked, "/mobile")).toBe(false);
  expect(asked.map((field) => firstControlOf(connectionForm, field))).toEqual(["/address/area"]);
});
