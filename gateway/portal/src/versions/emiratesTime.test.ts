import { expect, test } from "vitest";
import { toInstant, toInputValue } from "./emiratesTime";

test("reads a typed time as UAE time", () => {
  expect(toInstant("2026-12-01T02:30")).toBe("2026-11-30T22:30:00.000Z");
});

test("rejects invalid times", () => {
  expect(toInstant("")).toBeUndefined();
  expect(toInstant("2026-13-01T00:00")).toBeUndefined();
});

test("shows an instant in UAE time", () => {
  expect(toInputValue(Date.parse("2026-11-30T22:30:00Z"))).toBe("2026-12-01T02:30");
});
