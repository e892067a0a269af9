// Finds the descriptions and summaries of OpenAPI and AsyncAPI documents.
import { isScalar, parseDocument, visit } from "yaml";

import { paragraphs } from "./paragraphs.mjs";

const TEXTS = new Set(["description", "summary"]);

export function isContract(path) {
  return /(?:^|\/)contract\/.*\.ya?ml$/.test(path);
}

export function descriptions(source) {
  const result = [];
  visit(parseDocument(source), {
    Pair(_, { key, value }, path) {
      if (!isScalar(key) || !TEXTS.has(key.value) || !isScalar(value) || typeof value.value !== "string") return;
      // A property that is called "description" has a schema, not a text; one inside an example is data.
      if (path.some((it) => it.key?.value === "example" || it.key?.value === "examples")) return;
      let [start, end] = value.range;
      if (value.type.startsWith("QUOTE_")) {
        start++;
        end--;
      } else if (value.type.startsWith("BLOCK_")) {
        start = source.indexOf("\n", start) + 1;
      }
      result.push(...paragraphs(source, start, end, { kind: "description", lead: /^[ \t]*/ }));
    },
  });
  return result;
}
