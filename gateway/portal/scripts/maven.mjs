// What Maven calls: installs what the lock file names, then builds, each only when its input has changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const pages = process.argv[2];
if (!pages) {
  console.error("usage: node scripts/maven.mjs <folder for the pages>");
  process.exit(2);
}

const installed = "node_modules/.installed";
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
  npm(["ci", "--no-audit", "--no-fund"]);
  writeFileSync(installed, lock);
}

const sources = fingerprint([
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "index.html",
  "public",
  "scripts",
  "src",
  ...clients,
]);
if (isAt(built, sources) && existsSync(join(pages, "index.html"))) {
  console.log("The portal is unchanged since it was last built.");
} else {
  rmSync(built, { force: true });
  npm(["run", "build"], { PORTAL_PAGES: pages });
  writeFileSync(built, sources);
}

function npm(args, env = {}) {
  const windows = process.platform === "win32";
  const done = spawnSync(windows ? "npm.cmd" : "npm", args, {
    stdio: "inherit",
    shell: windows,
    env: { ...process.env, ...env },
  });
  if (done.status !== 0) {
    console.error(`npm ${args.join(" ")} failed.`);
    process.exit(done.status ?? 1);
  }
}

function isAt(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === value;
}

/** SHA-256 over names and contents of all files beneath the given paths, and the version of Node. */
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
