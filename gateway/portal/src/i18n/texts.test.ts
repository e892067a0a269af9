import { expect, test } from "vitest";
import ar from "./ar.json";
import en from "./en.json";

function texts(node: object, path = ""): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, string | object]) =>
    typeof value === "string" ? [[`${path}${key}`, value]] : texts(value, `${path}${key}.`),
  );
}

test("says everything in both languages", () => {
  expect(texts(ar).map(([key]) => key)).toEqual(texts(en).map(([key]) => key));
});

test("has one English word for who offers a service: agency", () => {
  expect(texts(en).filter(([, text]) => /organi[sz]ation/i.test(text))).toEqual([]);
});
