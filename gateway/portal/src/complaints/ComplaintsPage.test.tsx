import { afterEach, beforeEach, expect, test } from "vitest";
import { TestBrowser, json, problem } from "../testing/renderInBrowser";
import { overdue, rejected, requestId } from "../testing/requestFixtures";
import ComplaintPage from "./ComplaintPage";
import { answered, categories, open } from "./fixtures";
import NewComplaintPage from "./NewComplaintPage";

let browser: TestBrowser;
const pages = { "/requests/:id/complaint": <NewComplaintPage />, "/complaints/:id": <ComplaintPage /> };
const form = `/requests/${requestId}/complaint`;
const page = `/complaints/${open.id}`;

beforeEach(async () => {
  browser = await TestBrowser.open();
  browser.respondTo("GET", `/api/v1/requests/${requestId}`, json(overdue));
  browser.respondTo("GET", "/api/v1/complaint-categories", json({ items: categories }));
  browser.respondTo("GET", `/api/v1/complaints/${open.id}`, json(open));
});

afterEach(() => browser.close());

test("reports all missing inputs at once, and sends nothing", async () => {
  await browser.show(pages, form);
  await browser.press("Send the complaint");
  expect(browser.text()).toContain("Select what it is about.");
  expect(browser.text()).toContain("Enter some text.");
  expect(browser.writes).toEqual([]);
});

test("offers the decision as a category only after there is one", async () => {
  await browser.show(pages, form);
  expect(browser.text()).not.toContain("The decision");
  browser.close();
  browser = await TestBrowser.open();
  browser.respondTo("GET", `/api/v1/requests/${requestId}`, json(rejected));
  browser.respondTo("GET", "/api/v1/complaint-categories", json({ items: categories }));
  await browser.show(pages, form);
  expect(browser.text()).toContain("The decision");
});

test("retries a complaint after a lost response with the same key, and then shows it", async () => {
  browser.respondTo("POST", "/api/v1/complaints", () => new Response(null, { status: 503 }), json(open));
  await browser.show(pages, form);
  await browser.choose("category", "delay");
  await browser.write("words", "Nothing happens.");
  await browser.press("Send the complaint");
  await browser.press("Send the complaint");
  const [first, second] = browser.writes;
  expect(second?.headers.get("Idempotency-Key")).toBe(first?.headers.get("Idempotency-Key"));
  expect(second?.body).toEqual({ requestId, category: "delay", words: "Nothing happens." });
  expect(browser.text()).toContain("We have received your complaint SC-2345-6789-A.");
});

test("shows the platform's fault at its field, and nowhere else", async () => {
  const fault = { pointer: "/words", code: "text.markup", message: "Write plain text." };
  browser.respondTo(
    "POST",
    "/api/v1/complaints",
    problem(422, "validation-failed", "Some entries need correction", { errors: [fault] }),
  );
  await browser.show(pages, form);
  await browser.choose("category", "delay");
  await browser.write("words", "<b>Nothing</b>");
  await browser.press("Send the complaint");
  expect(document.getElementById("words-fault")?.textContent).toBe("Write plain text.");
  expect(browser.place.querySelector("[role=alert]")).toBeNull();
});

test("reopens an answered complaint for the version that was read", async () => {
  browser.respondTo("GET", `/api/v1/complaints/${open.id}`, json(answered));
  browser.respondTo("POST", `/api/v1/complaints/${open.id}/reopen`, json({ ...open, version: 3 }));
  await browser.show(pages, page);
  expect(browser.text()).toContain("It is done on Monday.");
  await browser.write("reopening", "Which Monday?");
  await browser.press("Reopen the complaint");
  expect(browser.writes[0]?.headers.get("If-Match")).toBe('"2"');
  expect(browser.writes[0]?.body).toEqual({ words: "Which Monday?" });
  expect(browser.text()).toContain("The complaint is open again");
});

test("closes a complaint only after confirmation", async () => {
  browser.respondTo(
    "POST",
    `/api/v1/complaints/${open.id}/close`,
    json({ ...open, state: "closed", waitingOn: undefined }),
  );
  await browser.show(pages, page);
  await browser.press("Close the complaint");
  expect(browser.writes).toEqual([]);
  await browser.press("Yes, close it");
  expect(browser.text()).toContain("The complaint is closed.");
});
