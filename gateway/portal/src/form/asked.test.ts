import { expect, test } from "vitest";
import { askedFields, controlOf, isAsked } from "./asked";
import { connection } from "./fixtures";

const pointers = (asked: readonly string[]) => askedFields(connection, asked).map((field) => field.pointer);

test("finds the fields in the order of the page, each once", () => {
  expect(pointers(["/plates/1", "/premiseNumber", "/plates/0"])).toEqual(["/premiseNumber", "/plates"]);
});

test("leaves out what no field shows", () => {
  expect(pointers(["/unknown", "", "nonsense"])).toEqual([]);
  expect(askedFields(connection, undefined)).toEqual([]);
});

test("takes a group for the fields inside it", () => {
  const asked = askedFields(connection, ["/address"]);
  expect(isAsked(asked, "/address/street")).toBe(true);
  expect(isAsked(asked, "/mobile")).toBe(false);
  expect(asked.map((field) => controlOf(connection, field))).toEqual(["/address/area"]);
});
