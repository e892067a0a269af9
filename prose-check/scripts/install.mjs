// Installs what the lock file names, when that has changed since it was last done.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..");
const installed = join(folder, "node_modules", ".installed");

const hash = createHash("sha256").update(process.version);
for (const name of ["package.json", "package-lock.json"]) hash.update(readFileSync(join(folder, name)));
const lock = hash.digest("hex");

if (!existsSync(installed) || readFileSync(installed, "utf8") !== lock) {
  const windows = process.platform === "win32";
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
  // Standard output belongs to the findings.
  const npm = spawnSync(windows ? "npm.cmd" : "npm", args, { cwd: folder, stdio: ["ignore", 2, 2], shell: windows });
  if (npm.status !== 0) {
    console.error(`npm ${args.join(" ")} failed in ${folder}.`);
    process.exit(npm.status ?? 1);
  }
  writeFileSync(installed, lock);
}
