// Runs the rules over one file with the kernel of textlint.
import { TextlintKernel } from "@textlint/kernel";
import markdown from "@textlint/textlint-plugin-markdown";

import { COMMENTS } from "./comments.mjs";
import { descriptions, isContract } from "./contracts.mjs";
import { readRules, toTextlint } from "./rules.mjs";

const kernel = new TextlintKernel();

/** The plugin that reads comments and contracts, as textlint's own reads Markdown. */
const comments = {
  Processor: class {
    availableExtensions() {
      return Object.keys(COMMENTS);
    }
    processor(extension) {
      return {
        preProcess: (text, filePath) => document(text, extension, filePath ?? ""),
        postProcess: (messages, filePath) => ({ messages, filePath: filePath ?? "" }),
      };
    }
  },
};

const plugins = [
  { pluginId: "markdown", plugin: markdown.default ?? markdown },
  { pluginId: "comments", plugin: comments },
];

/** Returns a function that checks one text: `(text, extension, path) => Promise<[{ line, column, rule, message }]>`. */
export function checker({ rules, exceptions } = readRules()) {
  const textlintRules = rules.map((rule) => toTextlint(rule, exceptions));
  return async (text, extension, path) => {
    const { messages } = await kernel.lintText(text, { ext: extension, filePath: path, plugins, rules: textlintRules });
    return messages.map(({ line, column, ruleId, message }) => ({ line, column, rule: ruleId, message }));
  };
}

/** Returns the paragraphs of a source file that is not Markdown. */
export function paragraphsOf(text, extension, path) {
  const found = COMMENTS[extension](text);
  if (isContract(path)) found.push(...descriptions(text));
  return found.sort((a, b) => a.range[0] - b.range[0]);
}

function document(text, extension, path) {
  const children = paragraphsOf(text, extension, path);
  const locate = locator(text);
  const place = (node) => {
    node.loc = { start: locate(node.range[0]), end: locate(node.range[1]) };
    node.children?.forEach(place);
  };
  children.forEach(place);
  const range = [0, text.length];
  return { type: "Document", raw: text, range, loc: { start: locate(0), end: locate(text.length) }, children };
}

function locator(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low] };
  };
}
