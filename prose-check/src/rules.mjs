// Makes rules of textlint out of rules.yaml.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

import { CHECKS } from "./checks.mjs";
import { view } from "./view.mjs";

/** Returns the rules and exceptions of the file; throws when it says what no rule can be. */
export function readRules(path = new URL("../rules.yaml", import.meta.url)) {
  const { rules, exceptions } = parse(readFileSync(path, "utf8"));
  const ids = rules.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) throw new Error("two rules have one id");
  for (const rule of rules) {
    if (!CHECKS[rule.check ?? "pattern"]) throw new Error(`${rule.id}: there is no check "${rule.check}"`);
    if (!rule.instead) throw new Error(`${rule.id}: "instead" is missing`);
  }
  for (const { rule, term, reason } of exceptions) {
    if (!ids.includes(rule) || !term || !reason) throw new Error(`an exception needs rule, term and reason: ${rule}, ${term}`);
  }
  return { rules, exceptions };
}

/** Returns a rule as the kernel of textlint takes it. */
export function toTextlint(rule, exceptions) {
  const check = CHECKS[rule.check ?? "pattern"];
  const terms = exceptions
    .filter((it) => it.rule === rule.id)
    .map((it) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${it.term})(?![\\p{L}\\p{N}])`, "giu"));
  const places = rule.in ?? ["Paragraph", "Header", "TableCell"];

  const reporter = ({ report, RuleError, locator }) => {
    const visit = (node) => {
      const prose = view(node);
      const found = check(prose, rule);
      if (!found.length) return;
      const excepted = terms.flatMap((term) => [...prose.text.matchAll(term)].map((m) => [m.index, m.index + m[0].length]));
      for (const { start, end, found: what, instead = rule.instead } of found) {
        if (excepted.some(([from, to]) => from <= start && end <= to)) continue;
        const from = prose.at(start) - node.range[0];
        const to = Math.max(from + 1, prose.at(end - 1) + 1 - node.range[0]);
        report(node, new RuleError(`${quote(what)}: ${instead}`, { padding: locator.range([from, to]) }));
      }
    };
    return Object.fromEntries(places.map((type) => [type, visit]));
  };
  return { ruleId: rule.id, rule: reporter };
}

function quote(text) {
  const plain = text.replace(/\uFFFC+/g, "…").trim();
  if (plain === "") return "spaces";
  return /^\d+ words$/.test(plain) ? plain : `"${plain}"`;
}
