import { afterEach, beforeEach, expect, test } from "vitest";
import { TestBrowser, json, problem } from "../testing/renderInBrowser";
import { draft, filesOf, rejected, requestId, service, steps } from "../testing/requestFixtures";
import ResidentRequestPage from "./ResidentRequestPage";

let browser: TestBrowser;
const rating = {
  score: 2,
  words: "Slow",
  version: 5,
  ratedAt: "2026-11-20T08:00:00Z",
  changedAt: "2026-11-20T08:00:00Z",
  changeableUntil: "2099-12-20T08:00:00Z",
};

beforeEach(async () => {
  browser = await TestBrowser.open();
  browser.respondTo("GET", `/api/v1/requests/${requestId}/attachments`, json(filesOf()));
  browser.respondTo("GET", `/api/v1/requests/${requestId}/history`, json(steps));
  browser.respondTo("GET", `/api/v1/services/${rejected.serviceId}`, json(service));
  browser.respondTo("GET", "/api/v1/complaints", json({ items: [] }));
});

afterEach(() => browser.close());

async function show(request: object) {
  browser.respondTo("GET", `/api/v1/requests/${requestId}`, json(request));
  await browser.show({ "/requests/:id": <ResidentRequestPage /> }, `/requests/${requestId}`);
}

test("asks for no rating before the decision", async () => {
  await show(draft);
  expect(browser.text()).not.toContain("How was your experience?");
});

test("asks for a score and preselects none", async () => {
  await show(rejected);
  expect(browser.place.querySelector("input[name=score]:checked")).toBeNull();
  await browser.press("Send the rating");
  expect(browser.text()).toContain("Select a score from 1 to 5.");
  expect(browser.writes).toEqual([]);
});

test("sends a score without words, and shows a thank-you message", async () => {
  browser.respondTo("PUT", `/api/v1/requests/${requestId}/rating`, json({ ...rating, score: 4, words: undefined }));
  await show(rejected);
  await browser.choose("score", "4");
  await browser.press("Send the rating");
  expect(browser.writes[0]?.body).toEqual({ score: 4 });
  expect(browser.writes[0]?.headers.get("If-Match")).toBeNull();
  expect(browser.text()).toContain("Thank you. We have saved your rating.");
  expect(browser.text()).toContain("4 of 5: Satisfied");
});

test("changes a rating for the version that was seen", async () => {
  browser.respondTo(
    "PUT",
    `/api/v1/requests/${requestId}/rating`,
    problem(412, "precondition-failed", "It was changed meanwhile"),
  );
  await show({ ...rejected, rating });
  expect(browser.text()).toContain("2 of 5: Not satisfied");
  await browser.press("Change the rating");
  await browser.choose("score", "5");
  await browser.press("Send the rating");
  expect(browser.writes[0]?.headers.get("If-Match")).toBe('"5"');
  expect(browser.writes[0]?.body).toEqual({ score: 5, words: "Slow" });
  expect(browser.text()).toContain("It was changed meanwhile");
});

test("offers no change of a rating after the deadline", async () => {
  await show({ ...rejected, rating: { ...rating, changeableUntil: "2026-01-01T00:00:00Z" } });
  expect(browser.text()).toContain("2 of 5");
  expect(browser.text()).not.toContain("Change the rating");
});
