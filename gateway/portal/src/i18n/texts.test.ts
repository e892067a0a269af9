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

// Speech control finds a control by the words a person sees on it (WCAG 2.5.3, label in name).
test.each([
  ["desk.claim", "desk.claimOf"],
  ["desk.release", "desk.releaseOf"],
  ["desk.assign.button", "desk.assignOf"],
  ["documents.another", "documents.anotherFor"],
  ["documents.choose", "documents.chooseFor"],
  ["documents.download", "documents.downloadFor"],
  ["documents.replace", "documents.replaceFor"],
  ["documents.remove", "documents.removeFor"],
  ["inbox.markRead", "inbox.markReadOf"],
  ["request.copyShort", "request.copy"],
  ["versions.comment", "versions.commentOn"],
])("repeats the visible text %s in the accessible name %s", (visible, name) => {
  for (const language of [ar, en]) {
    const all = new Map(texts(language));
    expect(all.get(name)).toContain(all.get(visible));
  }
});
