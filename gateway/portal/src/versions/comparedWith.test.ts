import { expect, test } from "vitest";
import { movesAmong } from "./desk";
import { comparedWith } from "./comparedWith";

test("holds a version against the one that residents see", () => {
  const all = [
    { version: 4, status: "in-review" as const },
    { version: 3, status: "superseded" as const },
    { version: 2, status: "published" as const },
  ];
  expect(comparedWith({ version: 4 }, all)).toBe(2);
});

test("holds it against the one that is off for the time being, too", () => {
  expect(comparedWith({ version: 2 }, [{ version: 1, status: "suspended" }])).toBe(1);
});

test("has nothing to hold a first or an older version against", () => {
  expect(comparedWith({ version: 1 }, [{ version: 1, status: "in-review" }])).toBeUndefined();
  expect(comparedWith({ version: 1 }, [{ version: 2, status: "published" }, { version: 1, status: "superseded" }])).toBeUndefined();
  expect(comparedWith({ version: 2 }, [{ version: 2, status: "published" }])).toBeUndefined();
});

test("offers of what may be done only what it knows how to ask for", () => {
  expect(movesAmong(["approve", "return", "teleport"])).toEqual(["approve", "return"]);
});
