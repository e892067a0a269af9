import { expect, test } from "vitest";
import { IdempotencyKey } from "./idempotencyKey";

const submission = { serviceId: "s", answers: { a: 1 }, submit: true };

test("keeps the key when the same content is sent again", () => {
  const intention = new IdempotencyKey();
  const key = intention.keyFor(submission);
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  expect(intention.keyFor({ ...submission })).toBe(key);
});

test("creates a new key for other content", () => {
  const intention = new IdempotencyKey();
  expect(intention.keyFor(submission)).not.toBe(intention.keyFor({ ...submission, answers: { a: 2 } }));
});

test("creates a new key after a final response", () => {
  const intention = new IdempotencyKey();
  const key = intention.keyFor(submission);
  intention.discard();
  expect(intention.keyFor(submission)).not.toBe(key);
});

test("continues with the same key after signing in again", () => {
  const intention = new IdempotencyKey();
  const key = intention.keyFor(submission);
  expect(IdempotencyKey.restore(intention.snapshot()).keyFor(submission)).toBe(key);
});
