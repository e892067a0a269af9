// The command: checks paths, or counts words in them. Exit code 0 without findings, 1 with, 2 when it cannot run.
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { checker } from "./check.mjs";
import { align, count } from "./count.mjs";
import { filesOf, kindOf, moduleOf, rootOf } from "./files.mjs";
import { readRules } from "./rules.mjs";

const USAGE = `usage: check [--count | --summary] [--rule ID]… [path…]
Checks Markdown, comments and contracts at or beneath the paths; without a path, the whole repository.
  --count      prints words of comments and watched words per 10,000 for every module, and checks nothing
  --summary    prints findings by module and rule instead of each
  --rule ID    checks this rule only; may be repeated`;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (failure) {
  console.error(failure.message);
  process.exitCode = 2;
}

async function main(args) {
  const chosen = [];
  const paths = [];
  let mode = "list";
  while (args.length) {
    const arg = args.shift();
    if (arg === "--help" || arg === "-h") {
      console.log(USAGE);
      return 0;
    } else if (arg === "--count" || arg === "--summary") mode = arg.slice(2);
    else if (arg === "--rule") chosen.push(args.shift());
    else if (arg.startsWith("-")) throw new Error(USAGE);
    else paths.push(resolve(arg));
  }
  if (!paths.length) paths.push(resolve(dirname(fileURLToPath(import.meta.url)), "../.."));
  const root = rootOf(paths[0]);
  const files = filesOf(paths);
  if (mode === "count") {
    console.log(count(files, root));
    return 0;
  }

  const { rules, exceptions } = readRules();
  for (const id of chosen) if (!rules.some((rule) => rule.id === id)) throw new Error(`there is no rule "${id}"`);
  const check = checker({ rules: rules.filter(({ id }) => !chosen.length || chosen.includes(id)), exceptions });
  const findings = [];
  for (const file of files) {
    const path = relative(process.cwd(), file) || file;
    try {
      for (const it of await check(readFileSync(file, "utf8"), kindOf(file), file)) findings.push({ ...it, path, file });
    } catch (failure) {
      throw new Error(`${path} cannot be read as what it is called: ${failure.message}`);
    }
  }
  if (mode === "summary") summary(findings, root);
  else for (const { path, line, column, rule, message } of findings) console.log(`${path}:${line}:${column}: ${rule}: ${message}`);
  const places = new Set(findings.map(({ file }) => file)).size;
  console.log(`${findings.length} findings in ${places} of ${files.length} files.`);
  return findings.length ? 1 : 0;
}

function summary(findings, root) {
  const modules = [...new Set(findings.map(({ file }) => moduleOf(file, root)))].sort();
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const number = (module, rule) =>
    findings.filter((it) => (!module || moduleOf(it.file, root) === module) && (!rule || it.rule === rule)).length;
  const row = (name, rule) => [name, ...modules.map((module) => String(number(module, rule))), String(number(null, rule))];
  const labels = modules.map((_, index) => String.fromCharCode(97 + index));
  labels.forEach((label, index) => console.log(`${label}  ${modules[index]}`));
  console.log(align([["", ...labels, "all"], ...rules.map((rule) => row(rule, rule)), row("all")]));
}
