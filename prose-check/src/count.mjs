// Counts words of comments and what our style watches in them.
import { readFileSync } from "node:fs";

import { paragraphsOf } from "./check.mjs";
import { kindOf, moduleOf } from "./files.mjs";
import { PLACEHOLDER, view } from "./view.mjs";

const SOURCES = new Set([".java", ".ts", ".tsx"]);
const WATCHED = {
  "tell/told": /\b(?:tell|tells|told)\b/gi,
  "whoever…": /\b(?:whoever|whatever|somebody|nobody)\b/gi,
  returns: /\breturns\b/gi,
};

/** Returns a table: for every module and in all, words of Java and TypeScript comments, and hits per 10,000 of them. */
export function count(files, root) {
  const modules = new Map();
  for (const file of files) {
    const kind = kindOf(file);
    if (!SOURCES.has(kind)) continue;
    const name = moduleOf(file, root);
    if (!modules.has(name)) modules.set(name, zero());
    for (const paragraph of paragraphsOf(readFileSync(file, "utf8"), kind, file)) {
      const text = view(paragraph).text.replaceAll(PLACEHOLDER, " ");
      const entry = modules.get(name);
      entry.words += text.match(/\p{L}[\p{L}'’-]*/gu)?.length ?? 0;
      for (const [what, pattern] of Object.entries(WATCHED)) entry[what] += text.match(pattern)?.length ?? 0;
    }
  }
  const all = zero();
  for (const entry of modules.values()) for (const key of Object.keys(all)) all[key] += entry[key];
  return table([...modules.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).concat([["in all", all]]));
}

function zero() {
  return { words: 0, ...Object.fromEntries(Object.keys(WATCHED).map((what) => [what, 0])) };
}

function table(entries) {
  const per = (hits, words) => (words ? ((hits * 10_000) / words).toFixed(1) : "–");
  const rows = [
    ["module", "words of comments", ...Object.keys(WATCHED).map((what) => `${what} per 10,000`)],
    ...entries.map(([name, it]) => [name, String(it.words), ...Object.keys(WATCHED).map((what) => per(it[what], it.words))]),
  ];
  return align(rows);
}

/** Returns rows as text, the first column to the left and the others to the right. */
export function align(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) => row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[0]))).join("  "))
    .join("\n");
}
