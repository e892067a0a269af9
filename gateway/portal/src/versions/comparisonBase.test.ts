import { expect, test } from "vitest";
import { comparisonBase } from "./comparisonBase";
import { knownActions } from "./workspace";

test("compares a version with the one that residents see", () => {
  const all = [
    { version: 4, status: "in-review" as const },
    { version: 3, status: "superseded" as const },
    { version: 2, status: "published" as const },
  ];
  expect(comparisonBase({ version: 4 }, all)).toBe(2);
});

test("compares it with a suspended version too", () => {
  expect(comparisonBase({ version: 2 }, [{ version: 1, status: "suspended" }])).toBe(1);
});

test("has no base for a first or an older version", () => {
  expect(comparisonBase({ version: 1 }, [{ version: 1, status: "in-review" }])).toBeUndefined();
  expect(
    comparisonBase({ version: 1 }, [
      { version: 2, status: "published" },
      { version: 1, status: "superseded" },
    ]),
  ).toBeUndefined();
  expect(comparisonBase({ version: 2 }, [{ version: 2, status: "published" }])).toBeUndefined();
});

test("offers only known actions", () => {
  expect(knownActions(["approve", "return", "teleport"])).toEqual(["approve", "return"]);
});
