// Which files are checked, and to which module they belong.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative, sep } from "node:path";

import { COMMENTS } from "./comments.mjs";

const SKIPPED_FOLDERS = new Set(["target", "node_modules", "data", "dist"]);
const HIDDEN_FOLDERS = new Set([".ci", ".mvn", ".github"]);
// Maven's own wrapper
const SKIPPED_FILES = new Set(["mvnw", "mvnw.cmd", "maven-wrapper.properties"]);

/** Returns the files with prose at or beneath the paths, in order, each once. */
export function filesOf(paths) {
  const files = new Set();
  const walk = (path, named) => {
    if (statSync(path).isDirectory()) {
      const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const entry of entries) {
        const child = join(path, entry.name);
        if (entry.isDirectory() && !skipped(entry.name, child)) walk(child);
        else if (entry.isFile() && kindOf(child)) files.add(child);
      }
    } else if (kindOf(path)) {
      files.add(path);
    } else if (named) {
      throw new Error(`${path} is no kind of file that has prose`);
    }
  };
  for (const path of paths) walk(path, true);
  return [...files];
}

function skipped(name, path) {
  if (name.startsWith(".")) return !HIDDEN_FOLDERS.has(name);
  return name === "data" ? path.endsWith(join("deploy", "local", "data")) : SKIPPED_FOLDERS.has(name);
}

/** Returns the extension by which a file is read, or undefined when it is not. */
export function kindOf(path) {
  const name = basename(path);
  if (SKIPPED_FILES.has(name)) return undefined;
  const extension = extname(name);
  if (extension === ".md" || COMMENTS[extension]) return extension;
  if (extension === ".yml") return ".yaml";
  if (extension === "" && !name.startsWith(".") && statSync(path).size < 100_000) {
    return /^#!.*\b(?:sh|bash)\b/.test(readFileSync(path, "utf8").slice(0, 80)) ? ".sh" : undefined;
  }
  return undefined;
}

/** Returns the folder of the repository that a path lies in, or the path's own folder outside of one. */
export function rootOf(path) {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(join(at, ".git")) || existsSync(join(at, "mvnw"))) return at;
    if (dirname(at) === at) return statSync(path).isDirectory() ? path : dirname(path);
  }
}

const modules = new Map();

/** Returns the module of a file: the closest folder with a pom.xml, or else the first folder beneath the root. */
export function moduleOf(file, root) {
  const folder = dirname(file);
  if (!modules.has(folder)) {
    let at = folder;
    while (at.length > root.length && !existsSync(join(at, "pom.xml"))) at = dirname(at);
    const found = at.length > root.length ? relative(root, at) : (relative(root, folder).split(sep)[0] ?? "");
    modules.set(folder, found.split(sep).join("/") || ".");
  }
  return modules.get(folder);
}
