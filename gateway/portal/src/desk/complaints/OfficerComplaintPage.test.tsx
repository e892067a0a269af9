import type { ReadComplaint } from "@clients/request-complaints";
import { afterEach, beforeEach, expect, test } from "vitest";
import { queryClient } from "../../api/queryClient";
import { TestBrowser, json, problem } from "../../testing/renderInBrowser";
import ComplaintToAnswer from "./OfficerComplaintPage";
import ComplaintsToAnswer from "./OfficerComplaintsPage";

let browser: TestBrowser;
const title = { ar: "مكافحة الحشرات", en: "Pest control" };
const open: ReadComplaint = {
  id: "018f0000-0000-7000-8000-0000000000c1",
  reference: "SC-2345-6789-A",
  requestId: "018f0000-0000-7000-8000-0000000000a1",
  requestReference: "SD-2345-6789-B",
  serviceTitle: title,
  category: "delay",
  categoryLabel: { ar: "التأخر", en: "The request takes too long" },
  language: "ar",
  state: "open",
  reopened: false,
  until: "2099-12-01T08:00:00Z",
  overdue: false,
  steps: [{ at: "2026-11-20T08:00:00Z", action: "made", words: "Nothing happens." }],
  version: 1,
  createdAt: "2026-11-20T08:00:00Z",
};
const queued = { ...open, since: open.createdAt, reopened: true, overdue: true };
const address = `/api/agency/v1/complaints/${open.id}`;
const pages = { "/agency/complaints": <ComplaintsToAnswer />, "/agency/complaints/:id": <ComplaintToAnswer /> };

beforeEach(async () => {
  browser = await TestBrowser.open();
  queryClient.setQueryData(["me"], { me: { id: "noora", roles: ["officer", "complaints"] }, etag: undefined });
  browser.respondTo("GET", `${address}`, json(open));
});

afterEach(() => browser.close());

test("shows category and deadline of each complaint, and not its text", async () => {
  browser.respondTo("GET", "/api/agency/v1/complaints", json({ items: [queued] }));
  await browser.show(pages, "/agency/complaints");
  expect(browser.text()).toContain("SC-2345-6789-AThe request takes too long · Reopened");
  expect(browser.text()).toContain("Pest control · SD-2345-6789-B");
  expect(browser.text()).not.toContain("Nothing happens.");
});

test("explains that access is recorded and which language the answer needs", async () => {
  await browser.show(pages, `/agency/complaints/${open.id}`);
  expect(browser.text()).toContain("We record each time you read a complaint");
  expect(browser.text()).toContain("This person reads Arabic.");
});

test("answers the version that was read, and shows the officer as the author", async () => {
  const answer = { at: "2026-11-22T08:00:00Z", action: "answered" as const, officer: "noora", words: "On Monday." };
  browser.respondTo(
    "POST",
    `${address}/answer`,
    json({ ...open, state: "answered", steps: [...open.steps, answer], version: 2 }),
  );
  await browser.show(pages, `/agency/complaints/${open.id}`);
  await browser.write("answer", " On Monday. ");
  await browser.press("Send the answer");
  expect(browser.writes[0]?.headers.get("If-Match")).toBe('"1"');
  expect(browser.writes[0]?.body).toEqual({ words: "On Monday." });
  expect(browser.text()).toContain("The answer has been sent.");
  expect(browser.text()).toContain("AnswerYou");
  expect(document.getElementById("answer")).toBeNull();
});

test("explains why the deciding officer may not answer, and keeps their text", async () => {
  browser.respondTo(
    "POST",
    `${address}/answer`,
    problem(403, "complaint-of-own-decision", "You took a decision on this request"),
  );
  await browser.show(pages, `/agency/complaints/${open.id}`);
  await browser.write("answer", "It is right.");
  await browser.press("Send the answer");
  expect(browser.text()).toContain("You took a decision on this request");
  expect((document.getElementById("answer") as HTMLTextAreaElement).value).toBe("It is right.");
});
