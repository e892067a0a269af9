import { act } from "react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { queryClient } from "../api/queryClient";
import { validAnswers } from "../form/fixtures";
import { TestBrowser, json } from "../testing/renderInBrowser";
import { draft, service } from "../testing/requestFixtures";
import { storeUnsentInput } from "../writing/unsentInput";
import ApplyPage from "./ApplyPage";

let browser: TestBrowser;
const oneself = { id: "018f0000-0000-7000-8000-000000000001", kind: "person" };
const company = {
  id: "018f0000-0000-7000-8000-0000000000f1",
  kind: "company",
  name: { ar: "شركة النخيل", en: "Palm Company" },
};

beforeEach(async () => {
  sessionStorage.clear();
  browser = await TestBrowser.open();
  browser.respondTo("GET", `/api/v1/services/${service.slug}`, json(service));
  browser.respondTo("POST", "/api/v1/requests", json(draft));
});

afterEach(() => browser.close());

async function apply(...principals: object[]) {
  browser.respondTo("GET", "/api/v1/me/principals", json({ items: principals }));
  await browser.show({ "/services/:slug/apply": <ApplyPage /> }, `/services/${service.slug}/apply`);
}

const sent = () => browser.writes[0]?.body as { onBehalfOf?: string } | undefined;

test("does not ask people without a company", async () => {
  await apply(oneself);
  expect(browser.text()).not.toContain("Who are you applying for?");
  await browser.press("Save as draft");
  expect(sent()).not.toHaveProperty("onBehalfOf");
});

test("preselects no applicant, and saves nothing before one is chosen", async () => {
  await apply(oneself, company);
  expect(browser.place.querySelector("input[name=for-whom]:checked")).toBeNull();
  await browser.press("Save as draft");
  expect(browser.text()).toContain("Select who you are applying for.");
  expect(browser.writes).toEqual([]);
});

test("applies for the chosen company", async () => {
  await apply(oneself, company);
  await browser.choose("for-whom", company.id);
  await browser.press("Save as draft");
  expect(sent()?.onBehalfOf).toBe(company.id);
});

test("applies for the person when that was chosen", async () => {
  await apply(oneself, company);
  await browser.choose("for-whom", oneself.id);
  await browser.press("Save as draft");
  expect(sent()).not.toHaveProperty("onBehalfOf");
});

test("explains that companies cannot be checked, and lets the person apply for themselves", async () => {
  browser.respondTo("GET", `/api/v1/me/principals`, () => new Response(null, { status: 500 }));
  await browser.show({ "/services/:slug/apply": <ApplyPage /> }, `/services/${service.slug}/apply`);
  expect(browser.text()).toContain("You can continue for yourself.");
  await browser.press("Save as draft");
  expect(sent()).not.toHaveProperty("onBehalfOf");
});

/** Loads the companies again, as happens when the person returns to the page. */
async function askAnew(...principals: object[]) {
  browser.respondTo("GET", "/api/v1/me/principals", json({ items: principals }));
  act(() => void queryClient.invalidateQueries({ queryKey: ["principals"] }));
  await browser.settle();
}

test("asks again when the chosen company is gone, and sends nothing in the person's name", async () => {
  const another = { ...company, id: "018f0000-0000-7000-8000-0000000000f2" };
  await apply(oneself, company, another);
  await browser.choose("for-whom", company.id);
  await askAnew(oneself, another);
  expect(browser.text()).toContain("You can no longer apply for the company you chose.");
  await browser.press("Save as draft");
  await browser.press("Continue to documents");
  expect(browser.writes).toEqual([]);
});

test("asks again even when the chosen company was the only one", async () => {
  await apply(oneself, company);
  await browser.choose("for-whom", company.id);
  await askAnew(oneself);
  await browser.press("Save as draft");
  expect(browser.text()).toContain("You can no longer apply for the company you chose.");
  expect(browser.writes).toEqual([]);
  await browser.choose("for-whom", oneself.id);
  await browser.press("Save as draft");
  expect(sent()).not.toHaveProperty("onBehalfOf");
});

test("sends nothing until the stored choice can be checked, and then for that company", async () => {
  storeUnsentInput(service.slug, "me", { answers: validAnswers, applicantId: company.id });
  browser.respondTo("GET", `/api/v1/services/${service.slug}`, json({ ...service, documents: [] }));
  browser.respondTo("GET", "/api/v1/me/principals", () => new Response(null, { status: 500 }));
  await browser.show({ "/services/:slug/apply": <ApplyPage /> }, `/services/${service.slug}/apply`);
  expect(browser.text()).toContain("We send nothing until we can");
  expect(browser.text()).not.toContain("You can continue for yourself.");
  await browser.press("Save as draft");
  await browser.press("Submit the request");
  expect(browser.writes).toEqual([]);
  browser.respondTo("GET", "/api/v1/me/principals", json({ items: [oneself, company] }));
  await browser.press("Try again");
  await browser.press("Submit the request");
  expect(sent()).toMatchObject({ answers: validAnswers, onBehalfOf: company.id });
});

test("does not restore the input of another person", async () => {
  storeUnsentInput(service.slug, "another", { answers: validAnswers, applicantId: company.id });
  await apply(oneself, company);
  expect(browser.text()).not.toContain("We have restored");
  expect(browser.place.querySelector("input[name=for-whom]:checked")).toBeNull();
  expect(sessionStorage).toHaveLength(0);
});
