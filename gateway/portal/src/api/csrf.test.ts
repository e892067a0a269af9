import { expect, test } from "vitest";
import { csrfToken } from "./csrf";

test("finds the token among other cookies", () => {
  expect(csrfToken("theme=a; XSRF-TOKEN=ab%2Bc%3D; x=1")).toBe("ab+c=");
});

test("returns undefined when there is none yet", () => {
  expect(csrfToken("NOT-XSRF-TOKEN=1")).toBeUndefined();
});
