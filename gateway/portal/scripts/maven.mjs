// Called by Maven: installs what the lock file names, checks and builds, each only when its input has changed.
//   node scripts/maven.mjs <folder for the pages> [--skip-checks=true]
// With --skip-checks=true (Maven's -Dmaven.test.skip) types, lint, format and tests are left out; the next build does them.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [pages, ...options] = process.argv.slice(2);
if (!pages) {
  console.error("usage: node scripts/maven.mjs <folder for the pages> [--skip-checks=true]");
  process.exit(2);
}
const skipChecks = options.includes("--skip-checks=true");

const installed = "node_modules/.installed";
const checked = "target/sources.checked";
const built = "target/pages.built";
const clients = [
  "catalog",
  "catalog-resident",
  "catalog-agency",
  "catalog-office",
  "request",
  "request-agency",
  "request-complaints",
  "identity",
  "notification",
].map((name) => `target/generated-sources/${name}`);

const lock = fingerprint(["package.json", "package-lock.json"]);
if (!isAt(installed, lock)) {
  await npm("ci", "--no-audit", "--no-fund");
  writeFileSync(installed, lock);
}

const sources = fingerprint([
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "eslint.config.js",
  ".prettierrc.json",
  ".prettierignore",
  "README.md",
  "index.html",
  "public",
  "scripts",
  "src",
  ...clients,
]);
const isChecked = skipChecks || isAt(checked, sources);
const isBuilt = isAt(built, sources) && existsSync(join(pages, "index.html"));
if (isChecked && isBuilt) console.log("The portal is unchanged since it was last built.");
if (!isBuilt) rmSync(built, { force: true });
// The tests take as long as all other steps together, so they run beside them.
await Promise.all([
  isChecked ? undefined : npm("run", "test"),
  (async () => {
    if (!isChecked) await npm("run", "checks");
    if (isBuilt) return;
    await npm("run", "bundle");
    await npm("run", "gate");
    writeFileSync(built, sources);
  })(),
]);
if (!isChecked) writeFileSync(checked, sources);

/** Runs npm and prints its output at the end, so that the output of concurrent steps is not mixed. */
function npm(...args) {
  const windows = process.platform === "win32";
  return new Promise((resolve) => {
    const call = spawn(windows ? "npm.cmd" : "npm", args, {
      shell: windows,
      env: { ...process.env, PORTAL_PAGES: pages },
    });
    const output = [];
    call.stdout.on("data", (chunk) => output.push(chunk));
    call.stderr.on("data", (chunk) => output.push(chunk));
    call.on("close", (code) => {
      process.stdout.write(Buffer.concat(output));
      if (code !== 0) {
        console.error(`npm ${args.join(" ")} failed.`);
        process.exit(code ?? 1);
      }
      resolve();
    });
  });
}

function isAt(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === value;
}

/** Returns the SHA-256 of names and contents of all files beneath the given paths, and the version of Node. */
function fingerprint(paths) {
  const hash = createHash("sha256").update(process.version);
  const add = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else {
      hash.update(`\0${path}\0`).update(readFileSync(path));
    }
  };
  paths.forEach(add);
  return hash.digest("hex");
}
