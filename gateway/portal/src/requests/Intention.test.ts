import { expect, test } from "vitest";
import { Intention } from "./Intention";

const submission = { serviceId: "s", answers: { a: 1 }, submit: true };

test("keeps the key when the same submission is sent again", () => {
  const intention = new Intention();
  const key = intention.keyFor(submission);
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  expect(intention.keyFor({ ...submission })).toBe(key);
});

test("makes a new key for other content", () => {
  const intention = new Intention();
  expect(intention.keyFor(submission)).not.toBe(intention.keyFor({ ...submission, answers: { a: 2 } }));
});

test("makes a new key once the platform has answered for good", () => {
  const intention = new Intention();
  const key = intention.keyFor(submission);
  intention.settled();
  expect(intention.keyFor(submission)).not.toBe(key);
});

test("goes on with the same key after signing in anew", () => {
  const intention = new Intention();
  const key = intention.keyFor(submission);
  expect(Intention.resumed(intention.kept()).keyFor(submission)).toBe(key);
});
