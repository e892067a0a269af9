// Every class that a README, ARCHITECTURE.md or CONTRIBUTING.md names exists, so that a reader who searches for it finds it.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const DOCUMENTS = new Set(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"]);
const SOURCES = new Set([".java", ".ts", ".tsx", ".mjs", ".yaml", ".xml", ".json", ".sql", ".html"]);
const SKIPPED = new Set(["target", "node_modules", "dist", "data"]);
// A name with two capitals, as classes and components have it: `TaskQueue`, `RequestPage`
const CLASS_NAME = /^[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+(?=$|[.#(<])/;

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name) && !entry.name.startsWith(".")) yield* files(path);
    } else if (entry.isFile()) yield path;
  }
}

/** Returns `[{ line, name }]` of the class names in a document's inline code. */
function classNames(markdown) {
  return markdown.split("\n").flatMap((text, index) =>
    [...text.matchAll(/`([^`]+)`/g)]
      .map(([, code]) => CLASS_NAME.exec(code.split("/").at(-1).replace(/^@/, ""))?.[0])
      .filter(Boolean)
      .map((name) => ({ line: index + 1, name })),
  );
}

function missing(documents, source) {
  const words = new Set(source.match(/\b[A-Z]\w+\b/g));
  return documents.flatMap(({ path, text }) =>
    classNames(text)
      .filter(({ name }) => !words.has(name))
      .map(({ line, name }) => `${path}:${line}: ${name}`),
  );
}

test("documents name classes that exist", () => {
  const documents = [];
  const sources = [];
  for (const path of files(root)) {
    if (DOCUMENTS.has(basename(path))) documents.push({ path: relative(root, path), text: readFileSync(path, "utf8") });
    else if (SOURCES.has(extname(path))) sources.push(basename(path, extname(path)), readFileSync(path, "utf8"));
  }
  assert.ok(documents.flatMap(({ text }) => classNames(text)).length > 50);
  assert.deepEqual(missing(documents, sources.join("\n")), []);
});

test("a class that does not exist is found", () => {
  const text = "See `TaskQueue`, `task_queue`, `desk/TaskViews` and `TaskQueue.next`.";
  assert.deepEqual(missing([{ path: "README.md", text }], "class TaskQueue {}"), ["README.md:1: TaskViews"]);
});
