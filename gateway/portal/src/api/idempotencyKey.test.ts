import { expect, test } from "vitest";
import { IdempotencyKey } from "./idempotencyKey";

const submission = { serviceId: "s", answers: { a: 1 }, submit: true };

test("keeps the key when the same submission is sent again", () => {
  const intention = new IdempotencyKey();
  const key = intention.keyFor(submission);
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  expect(intention.keyFor({ ...submission })).toBe(key);
});

test("makes a new key for other content", () => {
  const intention = new IdempotencyKey();
  expect(intention.keyFor(submission)).not.toBe(intention.keyFor({ ...submission, answers: { a: 2 } }));
});

test("makes a new key once the platform has answered for good", () => {
  const intention = new IdempotencyKey();
  const key = intention.keyFor(submission);
  intention.discard();
  expect(intention.keyFor(submission)).not.toBe(key);
});

test("goes on with the same key after signing in anew", () => {
  const intention = new IdempotencyKey();
  const key = intention.keyFor(submission);
  expect(IdempotencyKey.restore(intention.snapshot()).keyFor(submission)).toBe(key);
});
