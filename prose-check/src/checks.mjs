// The kinds of check that rules.yaml names. Each returns `[{ start, end, found }]` for the view of one paragraph.
import { PLACEHOLDER, sentences, words } from "./view.mjs";

const compiled = new WeakMap();

function pattern(rule) {
  if (!compiled.has(rule)) {
    const source = Array.isArray(rule.pattern) ? rule.pattern.map((it) => `(?:${it})`).join("|") : rule.pattern;
    compiled.set(rule, new RegExp(source, rule.case ? "gu" : "giu"));
  }
  return compiled.get(rule);
}

function matches(text, expression) {
  return [...text.matchAll(expression)].map((match) => ({ start: match.index, end: match.index + match[0].length, found: match[0] }));
}

export const CHECKS = {
  /** The pattern anywhere in a paragraph. */
  pattern: ({ text }, rule) => matches(text, pattern(rule)),

  /** The pattern at the beginning of a sentence; `^` and `$` are those of the sentence. */
  sentence: (view, rule) =>
    sentences(view).flatMap(({ start, text }) =>
      matches(text, pattern(rule)).map((it) => ({ ...it, start: start + it.start, end: start + it.end })),
    ),

  /** Sentences of more than `limit` words. */
  length: (view, rule) =>
    sentences(view).flatMap(({ start, end, text }) => {
      const count = words(text).length;
      return count > rule.limit ? [{ start, end, found: `${count} words` }] : [];
    }),

  /** Words of a glossary, each with the one to write. */
  glossary: ({ text }, rule) =>
    rule.terms.flatMap((term) => matches(text, pattern(term)).map((it) => ({ ...it, instead: term.write }))),

  /** Javadoc of a method that does not begin with a third-person verb. */
  verb: ({ text, node }, rule) => {
    if (node.declaration !== "method") return [];
    const [first, second = "", third = ""] = [...text.matchAll(/\S+/g)];
    if (!first) return [];
    const adverb = /^[A-Za-z]+ly$/.test(first[0]);
    const word = (adverb ? second[0] : first[0])?.replace(/[,;:.]$/, "").toLowerCase() ?? "";
    const next = (adverb ? third[0] : second[0]) ?? "";
    const verb = /^[a-z-]+s$/.test(word) && !rule.never.includes(word) && !rule.nounBefore.includes(next);
    if (verb) return [];
    const found = first[0].startsWith(PLACEHOLDER) ? "code" : first[0];
    return [{ start: first.index, end: first.index + first[0].length, found }];
  },

  /** Parentheses and brackets that are not closed, or close nothing. */
  brackets: ({ text }) => {
    const open = [];
    const result = [];
    for (const { index, 0: char } of text.matchAll(/[()]/g)) {
      if (char === "(") open.push(index);
      else if (open.length) open.pop();
      else if (!/(?:^|\s)\w{1,2}$/.test(text.slice(0, index)) && !/[:;]$/.test(text.slice(0, index))) result.push(index);
    }
    return [...result, ...open].map((index) => ({ start: index, end: index + 1, found: text[index] }));
  },
};
