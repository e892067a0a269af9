import { expect, test } from "vitest";
import ar from "./ar.json";
import en from "./en.json";

function texts(node: object, path = ""): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, string | object]) =>
    typeof value === "string" ? [[`${path}${key}`, value]] : texts(value, `${path}${key}.`),
  );
}

test("has every text in both languages", () => {
  expect(texts(ar).map(([key]) => key)).toEqual(texts(en).map(([key]) => key));
});

test("uses one English word for the provider of a service: agency", () => {
  expect(texts(en).filter(([, text]) => /organi[sz]ation/i.test(text))).toEqual([]);
});
