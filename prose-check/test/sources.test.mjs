// Texts that are read as prose, their places, and texts that are not.
import assert from "node:assert/strict";
import { test } from "node:test";

import { checker } from "../src/check.mjs";
import { declarationAfter } from "../src/declarations.mjs";

const told = { id: "told", pattern: "\\btold\\b", instead: "notified" };
const check = checker({ rules: [told], exceptions: [] });

async function places(text, extension, path = `example${extension}`) {
  return (await check(text, extension, path)).map(({ line, column }) => `${line}:${column}`);
}

test("comments of Java, at their place", async () => {
  const source = [
    "/**",
    " * It is told.",
    " *",
    " * @param told is told",
    " */",
    'String a = "told // told"; // told',
    "// one line is",
    "// told",
    'String b = """',
    "    told // told",
    '    """;',
  ].join("\n");
  assert.deepEqual(await places(source, ".java"), ["2:10", "4:19", "6:31", "8:4"]);
});

test("code in a comment is no prose", async () => {
  const source = "/** {@code told} <pre>told</pre> `told` {@link Told#told told} told() told.told https://told.ae/told */";
  assert.deepEqual(await places(source, ".java"), []);
});

test("prose after code on later lines keeps its place", async () => {
  assert.deepEqual(await places("/**\n   * {@code a\n   * b} is\n   * told\n   */", ".java"), ["4:6"]);
});

test("comments of TypeScript and JSX, not their texts", async () => {
  const source = "const a = `told ${b /* told */} // told`;\nconst c = <p title=\"told\">it's told // told {/* told */}</p>;\n";
  assert.deepEqual(await places(source, ".tsx"), ["1:24", "2:49"]);
});

test("Markdown without code, links' addresses and HTML", async () => {
  const source = "# Told\n\nIt is **told** `told` [told](told.md) <told@told.ae>\n\n    told\n\n| told | b |\n|---|---|\n| a | told |\n\n> and\n> told\n";
  assert.deepEqual(await places(source, ".md"), ["1:3", "3:9", "3:24", "7:3", "9:7", "12:3"]);
});

test("descriptions and summaries of contracts, not their examples", async () => {
  const source = [
    "paths:",
    "  /told:",
    "    summary: 'It''s told'",
    "    description: |",
    "      First line.",
    "",
    "      - told `told`",
    "    example: {description: told}",
    "components: {description: told, title: told} # told",
    "# told",
  ].join("\n");
  assert.deepEqual(await places(source, ".yaml", "a/contract/openapi/public.yaml"), ["3:21", "7:9", "9:27", "10:3"]);
  assert.deepEqual(await places(source, ".yaml", "a/src/application.yaml"), ["10:3"]);
});

test("comments of shell, SQL, XML and CSS", async () => {
  assert.deepEqual(await places("#!/bin/told\n# told\necho told # told\n", ".sh"), ["2:3"]);
  assert.deepEqual(await places("-- told\nselect 'told -- told'; -- told\n", ".sql"), ["1:4", "2:27"]);
  assert.deepEqual(await places("<a>told<!-- told --></a>", ".xml"), ["1:13"]);
  assert.deepEqual(await places("/* told */ a { content: 'told' }", ".css"), ["1:4"]);
});

test("an excepted term is left alone, the word elsewhere is not", async () => {
  const excepting = checker({ rules: [told], exceptions: [{ rule: "told", term: "told you so", reason: "a name" }] });
  assert.equal((await excepting("It told you so.", ".md", "a.md")).length, 0);
  assert.equal((await excepting("It told you.", ".md", "a.md")).length, 1);
});

for (const [source, kind] of [
  ["  @Override\n  public Map<String, List<? extends A>>[] all(int a) {", "method"],
  ['@Sql({"a)", "b"}) @Test void runs() {', "method"],
  ["<T extends Comparable<T>> @Nullable T least(List<T> of);", "method"],
  ["default java.time.Instant now() {", "method"],
  ["// why\n private static int count() {", "method"],
  ["Outcome.Found found(Id id);", "method"],
  ["public Request(Id id) {", "other"],
  ["Request {", "other"],
  ["private final Map<String, String> texts = read();", "other"],
  ["FIRST(1),", "other"],
  ["package ae.sharjah.digital;", "other"],
  ["@NullMarked\npublic sealed interface A permits B {", "type"],
  ["record Row<T>(int id) {}", "type"],
  ["public @interface Audited {", "type"],
]) {
  test(`${kind}: ${source}`, () => assert.equal(declarationAfter(source, 0), kind));
}
