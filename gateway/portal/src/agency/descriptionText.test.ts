import { expect, test } from "vitest";
import { lineAndColumn, rangeOf, parseDescription, type ParseResult } from "./descriptionText";

const text = `{
  "slug": "a-b",
  "title": { "ar": "عنوان \\"أ\\"", "en": "Title" },
  "fees": [
    { "code": "one", "amount": 12.5e1 },
    { "code": "two/three", "free": true, "note": null }
  ],
  "a/b~c": {}
}
`;

function places(reading: ParseResult) {
  if (reading.kind === "broken") throw new Error(`broken at ${reading.at}`);
  return reading.places;
}

function said(pointer: string): string | undefined {
  const place = rangeOf(places(parseDescription(text)), pointer);
  return place && text.slice(place.start, place.end);
}

test("parses what JSON.parse parses", () => {
  const reading = parseDescription(text);
  expect(reading.kind === "read" && reading.description).toEqual(JSON.parse(text));
});

test("finds the position of every value, fields with their names", () => {
  expect(said("/slug")).toBe('"slug": "a-b"');
  expect(said("/title/ar")).toBe('"ar": "عنوان \\"أ\\""');
  expect(said("/fees/0")).toBe('{ "code": "one", "amount": 12.5e1 }');
  expect(said("/fees/1/note")).toBe('"note": null');
  expect(said("/a~1b~0c")).toBe('"a/b~c": {}');
  expect(said("")).toBe(text.trim());
});

test("returns the parent's position when a value is missing", () => {
  expect(said("/fees/0/label/ar")).toBe('{ "code": "one", "amount": 12.5e1 }');
  expect(said("/nothing")).toBe(text.trim());
});

test.each([
  ["", 0],
  ["[]", 0],
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  ['{"a": tru}', 6],
  ['{"a": 01}', 6],
  ['{"a": 1} x', 9],
  ['{"a": "no end}', 6],
  ['{"a": [1 2]}', 9],
  ["{'a': 1}", 1],
])("finds the syntax error in %j", (broken, at) => {
  expect(parseDescription(broken)).toEqual({ kind: "broken", at });
});

test("rejects deep nesting instead of overflowing the stack", () => {
  expect(parseDescription(`{"a": ${"[".repeat(100_000)}`).kind).toBe("broken");
});

test("accepts exactly what JSON.parse accepts", () => {
  for (const some of [
    '{"a":1}',
    '{"a":-0.5E+3}',
    '{"a":"\\u00e9"}',
    '{"a":"\t"}',
    '{"a":"\\x"}',
    '{"a":1.}',
    '{"a":.5}',
    '{"a":[]}',
    "{ }",
  ]) {
    let valid = true;
    try {
      JSON.parse(some);
    } catch {
      valid = false;
    }
    expect([some, parseDescription(some).kind]).toEqual([some, valid ? "read" : "broken"]);
  }
});

test("counts lines and columns from one", () => {
  expect(lineAndColumn("ab\ncd", 0)).toEqual({ line: 1, column: 1 });
  expect(lineAndColumn("ab\ncd", 4)).toEqual({ line: 2, column: 2 });
});
