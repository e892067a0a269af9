import { expect, test } from "vitest";
import { toInstant, toInputValue } from "./emiratesTime";

test("takes a typed time to be on the clock of the Emirates", () => {
  expect(toInstant("2026-12-01T02:30")).toBe("2026-11-30T22:30:00.000Z");
});

test("knows what is no time", () => {
  expect(toInstant("")).toBeUndefined();
  expect(toInstant("2026-13-01T00:00")).toBeUndefined();
});

test("shows an instant on the clock of the Emirates", () => {
  expect(toInputValue(Date.parse("2026-11-30T22:30:00Z"))).toBe("2026-12-01T02:30");
});
