// Checks the residents' pages about requests with axe and takes pictures, in both languages, wide and narrow. The pages are
// those of the working tree; responses of the platform come from src/testing/requestFixtures.ts.
//   npm run request-pages -- <folder for the pictures> [name of a view …]
// CHROMIUM names the browser (default: chromium on the PATH).
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { createServer } from "vite";

const [folder, ...only] = process.argv.slice(2);
if (!folder) {
  console.error("usage: npm run request-pages -- <folder for the pictures>");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const server = await createServer({ server: { port: 5199, proxy: {} }, logLevel: "error" });
await server.listen();
const base = server.resolvedUrls.local[0].replace(/\/$/, "");
const made = await server.ssrLoadModule("/src/testing/requestFixtures.ts");
const { draft, informationRequested, overdue, rejected, expired, service, steps, lease, filesOf } = made;
const { answered, categories } = await server.ssrLoadModule("/src/complaints/fixtures.ts");
const company = { id: "2", kind: "company", name: { ar: "شركة النخيل", en: "Palm Company" } };
const infected = {
  ...lease,
  id: "2",
  document: "photo",
  name: "meter-photograph-from-the-garage.png",
  state: "infected",
};
const scanned = { ...lease, id: "3", state: "quarantined", name: "عقد الإيجار الموقع 2026.pdf" };
const closed = { ...filesOf(), accepts: { ...filesOf().accepts, documents: [] } };
const path = `/requests/${draft.id}`;
const views = [
  ["list", "/requests", draft, closed],
  ["draft", path, draft, filesOf()],
  ["form", `${path}/answers`, draft, filesOf()],
  ["form-given", `${path}/answers`, { ...draft, faults: [] }, filesOf(lease, scanned, infected)],
  ["form-submitted", `${path}/answers`, draft, filesOf()],
  ["asked", path, informationRequested, filesOf(infected)],
  ["asked-form", `${path}/answers`, informationRequested, filesOf(lease)],
  ["late", path, overdue, { ...closed, items: [{ ...lease, changeable: false }] }],
  ["rejected", path, rejected, closed],
  ["expired", path, expired, closed],
  ["complain", `${path}/complaint`, overdue, closed],
  ["complaint", `/complaints/${answered.id}`, overdue, closed],
  ["complaints", "/complaints", overdue, closed],
  ["apply", `/services/${service.slug}/apply`, draft, filesOf()],
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
    [375, 720],
    [320, 640],
  ]) {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce" });
    for (const [name, address, request, files] of views) {
      if (only.length > 0 && !only.includes(name)) continue;
      const page = await context.newPage();
      await page.addInitScript((chosen) => localStorage.setItem("portal.language", chosen), language);
      await page.route(/\/api\/v1\//, (route) => answer(route, request, files));
      await page.goto(base + address, { waitUntil: "load" });
      await page.waitForFunction(() => document.querySelector("main h1") !== null);
      await page.waitForTimeout(900);
      if (name === "form-submitted") {
        await page.click("main form button[type=submit]");
        await page.waitForTimeout(200);
      }
      await page.evaluate(axe);
      const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), rules);
      for (const violation of found.violations) {
        const where = violation.nodes.map((node) => node.target.join(" ")).join(", ");
        fault(`${language} ${width} ${name}: ${violation.id} (${violation.impact}): ${violation.help}: ${where}`);
      }
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) fault(`${language} ${width} ${name}: ${over} pixels too wide`);
      await page.screenshot({ path: join(folder, `${name}-${language}-${width}.png`), fullPage: true });
      await page.close();
      looked++;
    }
    await context.close();
  }
}
await browser.close();
await server.close();
console.log(`${looked} views, ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);

function answer(route, request, files) {
  const address = new URL(route.request().url()).pathname;
  if (address.endsWith("/stream")) return route.abort();
  const json = (body) => route.fulfill({ json: body, headers: { ETag: '"3"' } });
  if (address.endsWith("/attachments")) return json(files);
  if (address.endsWith("/history")) return json(steps);
  if (address === "/api/v1/requests")
    return json({
      items: [draft, informationRequested, overdue, rejected, expired].map((request, at) => ({
        ...request,
        id: `${at}`,
      })),
    });
  if (address.startsWith("/api/v1/requests/")) return json(request);
  if (address.startsWith("/api/v1/services/")) return json(service);
  if (address === "/api/v1/complaint-categories") return json({ items: categories });
  if (address === "/api/v1/complaints") return json({ items: [answered] });
  if (address.startsWith("/api/v1/complaints/")) return json(answered);
  if (address === "/api/v1/me/principals") return json({ items: [{ id: "1", kind: "person" }, company] });
  if (address === "/api/v1/me") {
    return json({
      id: "1",
      name: { ar: "مريم", en: "Mariam" },
      language: "ar",
      roles: ["resident"],
      interests: [],
      audiences: [],
      recommendations: false,
      version: 1,
    });
  }
  return json({ items: [], unread: 0 });
}

function fault(text) {
  faults++;
  console.error(text);
}

function onPath(name) {
  return execFileSync("which", [name], { encoding: "utf8" }).trim();
}
