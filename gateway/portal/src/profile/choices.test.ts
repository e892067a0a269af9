import { expect, test } from "vitest";
import { changeBetween, choicesOf, cleared, hasInterests, rebased, toggled, type InterestChoices } from "./choices";

const stored: InterestChoices = {
  interests: ["utilities", "moving-home"],
  audiences: ["resident"],
  lifeStage: "family",
  recommendations: true,
};

test("sends only what has changed", () => {
  expect(changeBetween(stored, { ...stored, audiences: ["resident", "student"] })).toEqual({
    audiences: ["resident", "student"],
  });
});

test("sends nothing when only the order is another", () => {
  expect(changeBetween(stored, { ...stored, interests: ["moving-home", "utilities"] })).toBeUndefined();
});

test("removes the life stage by sending null", () => {
  expect(changeBetween(stored, { ...stored, lifeStage: null })).toEqual({ lifeStage: null });
});

test("clears all interests and leaves the switch unchanged", () => {
  const empty = cleared(stored);
  expect(hasInterests(stored)).toBe(true);
  expect(hasInterests(empty)).toBe(false);
  expect(changeBetween(stored, empty)).toEqual({ interests: [], audiences: [], lifeStage: null });
});

test("reads a missing life stage as none", () => {
  const me = {
    id: "1",
    name: {},
    language: "ar" as const,
    roles: [],
    version: 1,
    interests: [],
    audiences: [],
    recommendations: true,
  };
  expect(choicesOf(me).lifeStage).toBeNull();
});

test("adds and removes an id without duplicates", () => {
  expect(toggled(["a"], "a", true)).toEqual(["a"]);
  expect(toggled(["a", "b"], "a", false)).toEqual(["b"]);
});

test("merges the person's choices with those saved elsewhere", () => {
  const mine: InterestChoices = { ...stored, interests: ["utilities", "transport"], lifeStage: "retired" };
  const theirs: InterestChoices = {
    ...stored,
    interests: ["utilities", "moving-home", "social"],
    audiences: [],
    lifeStage: "student",
  };
  expect(rebased(stored, mine, theirs)).toEqual({
    interests: ["utilities", "social", "transport"],
    audiences: [],
    lifeStage: "retired",
    recommendations: true,
  });
});

test("takes over what was saved elsewhere when the person changed nothing", () => {
  const theirs: InterestChoices = { interests: [], audiences: ["student"], lifeStage: null, recommendations: false };
  expect(rebased(stored, stored, theirs)).toEqual(theirs);
});
