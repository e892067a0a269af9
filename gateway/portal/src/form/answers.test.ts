import { expect, test } from "vitest";
import { mergePatch, withoutEmpty } from "./answers";

test("drops empty values", () => {
  expect(withoutEmpty({ a: "", b: [], c: [" x", ""], d: { e: "" }, f: false, g: 0 })).toEqual({
    c: [" x"],
    f: false,
    g: 0,
  });
});

test("contains only changes, and removes deleted answers", () => {
  const before = { a: "1", b: "2", address: { area: "x", unit: "7" }, list: ["p"] };
  const after = { a: "1", address: { area: "y" }, list: ["p", "q"], c: true };
  expect(mergePatch(before, after)).toEqual({ b: null, address: { area: "y", unit: null }, list: ["p", "q"], c: true });
  expect(mergePatch(before, before)).toEqual({});
});
