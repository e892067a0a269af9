// Checks the pages of a running portal with axe (WCAG 2.2 AA and good practice), in both languages, wide and narrow.
//   npm run axe -- http://localhost:8080 [/more /paths …]
// SESSION="name=value" signs in with an existing session cookie; CHROMIUM names the browser (default: chromium on the PATH).
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [base, ...more] = process.argv.slice(2);
if (!base) {
  console.error("usage: npm run axe -- <address of the portal> [/path …]");
  process.exit(2);
}
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const slug = (await first("services?limit=1"))?.slug;
const event = (await first("life-events"))?.id;
const paths = [
  "/",
  "/services",
  ...(slug ? [`/services/${slug}`, `/services/${slug}/apply`] : []),
  ...(event ? [`/life-events/${event}`] : []),
  "/requests",
  "/complaints",
  "/inbox",
  "/profile",
  "/nowhere",
  ...more,
];

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? onPath("chromium"),
  args: ["--no-sandbox"],
});
let faults = 0;
let looked = 0;
for (const language of ["ar", "en"]) {
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
    [320, 640],
  ]) {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce" });
    if (process.env["SESSION"]) {
      const [name, ...value] = process.env["SESSION"].split("=");
      await context.addCookies([{ name, value: value.join("="), url: base }]);
    }
    const page = await context.newPage();
    await page.addInitScript((chosen) => localStorage.setItem("portal.language", chosen), language);
    page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) fault(`${page.url()}: ${message.text()}`);
    });
    for (const path of new Set(paths)) {
      await page.goto(base + path, { waitUntil: "load" });
      await page.waitForFunction(() => document.querySelector("main h1") !== null);
      await page.waitForTimeout(700);
      // Through the debugger, since the content security policy of the page forbids added scripts.
      const debug = await context.newCDPSession(page);
      await debug.send("Runtime.evaluate", { expression: axe });
      const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), rules);
      for (const violation of found.violations) {
        const where = violation.nodes.map((node) => node.target.join(" ")).join(", ");
        fault(`${language} ${width} ${path}: ${violation.id} (${violation.impact}): ${violation.help}: ${where}`);
      }
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) fault(`${language} ${width} ${path}: ${over} pixels too wide`);
      looked++;
    }
    await context.close();
  }
}
await browser.close();
console.log(`${looked} views, ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);

function fault(text) {
  faults++;
  console.error(text);
}

async function first(list) {
  const answer = await fetch(`${base}/api/v1/${list}`);
  return (await answer.json()).items?.[0];
}

function onPath(name) {
  return execFileSync("which", [name], { encoding: "utf8" }).trim();
}
