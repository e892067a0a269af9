import { afterEach, beforeEach, expect, test } from "vitest";
import { InBrowser, json } from "../app/inBrowser";
import Apply from "../requests/Apply";
import { draft, service } from "../requests/fixtures";

let browser: InBrowser;
const oneself = { id: "018f0000-0000-7000-8000-000000000001", kind: "person" };
const company = { id: "018f0000-0000-7000-8000-0000000000f1", kind: "company", name: { ar: "شركة النخيل", en: "Palm Company" } };

beforeEach(async () => {
  browser = await InBrowser.opened();
  browser.says(`GET /api/v1/services/${service.slug}`, json(service));
  browser.says("POST /api/v1/requests", json(draft));
});

afterEach(() => browser.close());

async function apply(...principals: object[]) {
  browser.says("GET /api/v1/me/principals", json({ items: principals }));
  await browser.show({ "/services/:slug/apply": <Apply /> }, `/services/${service.slug}/apply`);
}

const sent = () => browser.writes[0]?.body as { onBehalfOf?: string } | undefined;

test("asks nobody for whom who has no company", async () => {
  await apply(oneself);
  expect(browser.text()).not.toContain("For whom do you apply?");
  await browser.press("Save as draft");
  expect(sent()).not.toHaveProperty("onBehalfOf");
});

test("chooses nobody, and keeps nothing before somebody is chosen", async () => {
  await apply(oneself, company);
  expect(browser.place.querySelector("input[name=for-whom]:checked")).toBeNull();
  await browser.press("Save as draft");
  expect(browser.text()).toContain("Choose for whom.");
  expect(browser.writes).toEqual([]);
});

test("applies for the company that was chosen", async () => {
  await apply(oneself, company);
  await browser.choose("for-whom", company.id);
  await browser.press("Save as draft");
  expect(sent()?.onBehalfOf).toBe(company.id);
});

test("applies for oneself when that was chosen", async () => {
  await apply(oneself, company);
  await browser.choose("for-whom", oneself.id);
  await browser.press("Save as draft");
  expect(sent()).not.toHaveProperty("onBehalfOf");
});

test("says that companies cannot be told now, and lets one apply for oneself", async () => {
  browser.says(`GET /api/v1/me/principals`, () => new Response(null, { status: 500 }));
  await browser.show({ "/services/:slug/apply": <Apply /> }, `/services/${service.slug}/apply`);
  expect(browser.text()).toContain("You can go on for yourself.");
  await browser.press("Save as draft");
  expect(sent()).not.toHaveProperty("onBehalfOf");
});
