// The last step of the build: rejects remote addresses, heavy pages, and texts that are missing, unused or broken.
import { IntlMessageFormat } from "intl-messageformat";
import { readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const pages = process.env["PORTAL_PAGES"] ?? "target/classes/META-INF/resources";
const limit = 500 * 1024;
const pictures = new Set([".svg", ".png", ".jpg", ".webp", ".avif", ".ico"]);
const texts = new Set([".html", ".js", ".css", ".svg", ".json", ".txt", ".webmanifest"]);

// Names that look like addresses but are never loaded: XML namespaces, schema dialects, help pages inside error texts,
// and the base path of the generated clients, which the portal replaces.
const names = [
  "http://www.w3.org/",
  "https://www.w3.org/",
  "https://json-schema.org/",
  "http://json-schema.org/",
  "https://react.dev/",
  "https://reactjs.org/",
  "https://github.com/",
  "https://formatjs.github.io/",
  "https://react.i18next.com/",
  "https://reactrouter.com/",
  "https://tailwindcss.com",
  "http://localhost",
];

const faults = [];
const files = list(pages);
if (!files.some((file) => basename(file) === "index.html")) faults.push(`${pages} has no index.html`);

for (const file of files.filter((file) => texts.has(extname(file)))) {
  const content = readFileSync(file, "utf8");
  for (const [address] of content.matchAll(
    /(?:https?:)?\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s"'`)\\<>]*|https?:\/\/localhost[^\s"'`)\\<>]*/gi,
  )) {
    if (!names.some((name) => address.startsWith(name)))
      faults.push(`${file} names a remote address: ${address.slice(0, 120)}`);
  }
  if (extname(file) === ".html" && /<script(?![^>]*\bsrc=)[^>]*>|<style|\son\w+=|\sstyle=/i.test(content)) {
    faults.push(`${file} has an inline script or style`);
  }
  if (extname(file) === ".js" && /\bnew Function\(|[^.\w]eval\(/.test(content))
    faults.push(`${file} evaluates text as code`);
}

const sizes = files
  .filter((file) => !pictures.has(extname(file)))
  .map((file) => ({
    file,
    size: extname(file) === ".woff2" ? readFileSync(file).length : gzipSync(readFileSync(file)).length,
  }));
const total = sizes.reduce((sum, { size }) => sum + size, 0);
if (total > limit) faults.push(`the pages weigh ${kib(total)} compressed, more than ${kib(limit)}`);

const ar = flatten(JSON.parse(readFileSync("src/i18n/ar.json", "utf8")));
const en = flatten(JSON.parse(readFileSync("src/i18n/en.json", "utf8")));
compare("ar", ar, "en", en);
compare("en", en, "ar", ar);
checkMessages("ar", ar, ["zero", "one", "two", "few", "many", "other"]);
checkMessages("en", en, ["one", "other"]);
const { exact, beginnings } = usedKeys();
for (const key of exact) if (!(key in en)) faults.push(`the code uses the text ${key}, which en.json does not have`);
for (const key of Object.keys(en)) {
  if (!exact.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)))
    faults.push(`no code uses the text ${key}`);
}

for (const { file, size } of sizes.sort((a, b) => b.size - a.size).slice(0, 8)) {
  console.log(`${kib(size).padStart(10)}  ${file.slice(pages.length + 1)}`);
}
console.log(`${kib(total).padStart(10)}  in all, compressed, of ${kib(limit)} allowed`);
if (faults.length > 0) {
  for (const fault of faults) console.error(`GATE: ${fault}`);
  process.exit(1);
}

function list(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function flatten(tree, path = "") {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[path + key, value]] : Object.entries(flatten(value, `${path}${key}.`)),
    ),
  );
}

function compare(name, texts, otherName, others) {
  for (const key of Object.keys(others)) {
    if (!texts[key]?.trim()) faults.push(`${name}.json misses ${key}, which ${otherName}.json has`);
  }
}

/** Checks that every message parses and every plural has all forms of its language. */
function checkMessages(language, messages, forms) {
  const walk = (key, nodes) => {
    for (const node of nodes) {
      if (node.type !== 6) continue;
      const missing = forms.filter((form) => !(form in node.options) && !(form === "zero" && "=0" in node.options));
      if (missing.length > 0) faults.push(`${language}.json ${key} misses the plural forms ${missing.join(", ")}`);
      for (const option of Object.values(node.options)) walk(key, option.value);
    }
  };
  for (const [key, message] of Object.entries(messages)) {
    try {
      walk(key, new IntlMessageFormat(message, language).getAst());
    } catch (fault) {
      faults.push(`${language}.json ${key} is not a message: ${fault.message}`);
    }
  }
}

/** Returns the keys in the code: complete ones, and the constant prefixes of computed ones. */
function usedKeys() {
  const exact = new Set();
  const beginnings = [];
  for (const file of list("src").filter((file) => /\.tsx?$/.test(file))) {
    const code = readFileSync(file, "utf8");
    for (const [, key] of code.matchAll(/\bt\(\s*"([^"]+)"/g)) exact.add(key);
    // Keys in tables.
    for (const [, key] of code.matchAll(/"([\w-]+(?:\.[\w-]+)+)"/g)) if (key in en) exact.add(key);
    for (const [, beginning] of code.matchAll(/\bt\(\s*`([^`$]+)\$\{/g)) beginnings.push(beginning);
  }
  return { exact, beginnings };
}

function kib(bytes) {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
