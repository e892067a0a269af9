// Every rule finds its examples and leaves the others alone: a rule that cannot fail is a defect.
import assert from "node:assert/strict";
import { test } from "node:test";

import { checker } from "../src/check.mjs";
import { readRules } from "../src/rules.mjs";

const { rules, exceptions } = readRules();
const check = checker({ rules, exceptions });

async function found(example) {
  const [text, extension] = example.java ? [`class Example {\n${example.java}\n}`, ".java"] : [example, ".md"];
  return (await check(text, extension, `example${extension}`)).map(({ rule }) => rule);
}

test("there are at most twenty rules", () => assert.ok(rules.length <= 20, `${rules.length} rules`));

for (const rule of rules) {
  test(`${rule.id} finds its examples`, async () => {
    assert.ok(rule.matches?.length, "no example");
    for (const example of rule.matches) assert.ok((await found(example)).includes(rule.id), JSON.stringify(example));
  });
  test(`${rule.id} leaves other text alone`, async () => {
    assert.ok(rule.passes?.length, "no example");
    for (const example of rule.passes) assert.ok(!(await found(example)).includes(rule.id), JSON.stringify(example));
  });
  for (const term of rule.terms ?? []) {
    test(`${rule.id}: "${term.write}" has an example`, async () => {
      const alone = checker({ rules: [{ ...rule, terms: [term] }], exceptions: [] });
      const hits = await Promise.all(rule.matches.map((example) => alone(example, ".md", "example.md")));
      assert.ok(hits.some((it) => it.length), term.pattern);
    });
  }
}

test("every exception excepts something", async () => {
  for (const exception of exceptions) {
    const without = checker({ rules: rules.filter(({ id }) => id === exception.rule), exceptions: [] });
    assert.ok((await without(exception.example, ".md", "example.md")).length, `${exception.term} needs no exception`);
    const within = checker({ rules: rules.filter(({ id }) => id === exception.rule), exceptions: [exception] });
    assert.equal((await within(exception.example, ".md", "example.md")).length, 0, exception.term);
  }
});
