import { expect, test } from "vitest";
import { mergeAnswers, withAnswerAt } from "./mergeAnswers";

const base = { name: "A", phone: "1", address: { area: "khan", unit: "1" }, items: ["x"] };

test("takes changes of other answers from both sides", () => {
  const mine = { ...base, name: "B" };
  const theirs = { ...base, phone: "2", address: { area: "khan", unit: "9" } };
  expect(mergeAnswers(base, mine, theirs)).toEqual({
    answers: { name: "B", phone: "2", address: { area: "khan", unit: "9" }, items: ["x"] },
    taken: 2,
    conflicts: [],
  });
});

test("names an answer that both sides changed, and leaves the one typed here", () => {
  const merged = mergeAnswers(
    base,
    { ...base, address: { area: "khan", unit: "2" } },
    { ...base, address: { area: "khan", unit: "3" } },
  );
  expect(merged.answers).toEqual({ ...base, address: { area: "khan", unit: "2" } });
  expect(merged.conflicts).toEqual([{ pointer: "/address/unit", mine: "2", theirs: "3" }]);
});

test("the same change on both sides is none", () => {
  const both = { ...base, name: "B" };
  expect(mergeAnswers(base, both, both)).toEqual({ answers: both, taken: 0, conflicts: [] });
});

test("an answer removed elsewhere is removed, unless it was changed here", () => {
  const { phone: _, ...without } = base;
  expect(mergeAnswers(base, base, without).answers).toEqual(without);
  expect(mergeAnswers(base, { ...base, phone: "7" }, without).conflicts).toEqual([
    { pointer: "/phone", mine: "7", theirs: undefined },
  ]);
  expect(mergeAnswers(base, { ...base, phone: "" }, base).answers).toEqual(without);
});

test("lists are compared as a whole", () => {
  const merged = mergeAnswers(base, { ...base, items: ["x", "y"] }, { ...base, items: ["x", "z"] });
  expect(merged.conflicts).toEqual([{ pointer: "/items", mine: ["x", "y"], theirs: ["x", "z"] }]);
});

test("sets and removes an answer at a pointer", () => {
  expect(withAnswerAt(base, "/address/unit", "5")).toEqual({ ...base, address: { area: "khan", unit: "5" } });
  expect(withAnswerAt(base, "/phone", undefined)).not.toHaveProperty("phone");
  expect(withAnswerAt({}, "/a~1b/c", 1)).toEqual({ "a/b": { c: 1 } });
});
