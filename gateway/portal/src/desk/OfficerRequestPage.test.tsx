import { act } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { queryClient } from "../api/queryClient";
import { json, problem, type TestBrowser } from "../testing/renderInBrowser";
import { deskPages, openDesk } from "./openDesk";
import { unassigned, openedRequest, officer, requestId, service } from "./tasks/fixtures";

const address = `/agency/requests/${requestId}`;
const path = `/api/agency/v1/requests/${requestId}`;
let desk: TestBrowser;

beforeEach(async () => {
  sessionStorage.clear();
  desk = await openDesk(officer);
});
afterEach(() => desk.close());

async function open() {
  await desk.show(deskPages, address);
  await desk.press(desk.control("To consider the request and decide"));
  await desk.press(desk.button("Open the request"));
}

const section = (id: string) => desk.place.querySelector(`section[aria-labelledby=${id}]`)?.textContent ?? "";

test("opens nothing before a purpose is named, and explains that access is recorded", async () => {
  await desk.show(deskPages, address);
  expect(desk.place.textContent).toContain("We record each time you open it");
  expect(desk.button("Open the request").disabled).toBe(true);
  expect(desk.place.querySelector("input:checked")).toBeNull();
  expect(desk.calls.map((call) => call.path)).toEqual(["/api/agency/v1/purposes"]);
});

test("sends the purpose with every access, and loads each part once", async () => {
  await open();
  const opened = desk.calls.filter((call) => call.path.startsWith(path));
  expect(opened.map((call) => call.path).sort()).toEqual([
    path,
    `${path}/attachments`,
    `${path}/history`,
    `${path}/notes`,
  ]);
  expect(opened.map(({ headers }) => headers.get("Access-Purpose"))).toEqual(["decide", "decide", "decide", "decide"]);
});

test("drops personal data when the page is left", async () => {
  await open();
  await desk.show(deskPages, "/agency/tasks");
  desk.close();
  await new Promise((done) => setTimeout(done, 10));
  expect(queryClient.getQueryCache().findAll({ queryKey: ["desk", "opened"] })).toEqual([]);
  desk = await openDesk(officer);
});

test("shows the answers with the wording of the form", async () => {
  await open();
  expect(section("answers")).toContain("Premise number104523378");
  expect(section("answers")).toContain("You areTenant");
  expect(section("answers")).toContain("Address: AreaAl Khan");
  expect(section("answers")).toContain("Move-in date1 December 2026");
  expect(section("answers")).not.toContain("another version");
});

test("reports when the wording is that of another version", async () => {
  desk.respondTo("GET", `/api/v1/services/${service.id}`, json({ ...service, version: 2 }));
  await open();
  expect(section("answers")).toContain("The catalogue now has another version of this service.");
});

test("shows the answers by their names when the catalogue has none", async () => {
  desk.respondTo("GET", `/api/v1/services/${service.id}`, problem(404, "not-found", "No such service"));
  await open();
  expect(section("answers")).toContain("address › areaal-khan");
});

test("shows the steps with actor, reason and requested items", async () => {
  await open();
  expect(section("history")).toContain("SubmittedThe applicant");
  expect(section("history")).toContain("Information asked forofficer-sewa-2");
  expect(section("history")).toContain("Requested:Move-in dateLease contract");
});

test("downloads a file for the purpose, and none that is still being checked", async () => {
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:x", revokeObjectURL: () => undefined }));
  await open();
  expect(section("files")).toContain("Being checked for malware. You can download it after the check.");
  desk.respondTo(
    "GET",
    `${path}/attachments/018f0000-0000-7000-8000-0000000000d1/content`,
    () => new Response("content"),
  );
  await desk.press(desk.button("Download: lease-2026.pdf"));
  expect(desk.calls.at(-1)?.headers.get("Access-Purpose")).toBe("decide");
  expect(click).toHaveBeenCalledOnce();
  expect(desk.hasButton("Download: meter-photograph-from-the-garage-of-the-building.png")).toBe(false);
  click.mockRestore();
});

test("adds a note once, and shows it", async () => {
  await open();
  desk.respondTo("POST", `${path}/notes`, () => Response.json({}, { status: 201 }));
  await desk.write(desk.control("New note"), "  Seen on site. ");
  await desk.press(desk.button("Add the note"));
  const [call] = desk.writes;
  expect(call?.body).toEqual({ text: "Seen on site." });
  expect(call?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/);
  expect(section("notes")).toContain("The note has been added.");
  expect(desk.control("New note").value).toBe("");
});

test("shows actions that would be refused, with the reason", async () => {
  await open();
  expect(section("actions")).toContain(
    "ApproveYou took an earlier step of this request. Another officer must take this step.",
  );
  expect(section("actions")).toContain("Waive the feeOnly senior citizens are exempt");
  expect(desk.hasButton("Approve")).toBe(false);
  expect(desk.hasButton("Waive the fee")).toBe(false);
});

test("claims a task without opening the request again", async () => {
  await open();
  desk.respondTo(
    "POST",
    `/api/agency/v1/tasks/${unassigned.id}/claim`,
    json({ ...unassigned, version: 5, assignee: { id: officer.id, name: "officer-sewa" } }),
  );
  await desk.press(desk.button(`Take ${unassigned.reference}`));
  expect(section("waiting")).toContain("Assigned toYou");
  expect(desk.calls.filter((call) => call.path === path)).toHaveLength(1);
});

test("disables actions on a task of another officer, and names them", async () => {
  const task = { ...unassigned, assignee: { id: "3", name: "officer-sewa-2" } };
  desk.respondTo("GET", path, json({ ...openedRequest, state: { ...openedRequest.state, tasks: [task] } }));
  await open();
  expect(desk.button("Reject").disabled).toBe(true);
  expect(section("actions")).toContain("officer-sewa-2 has this task");
});

test("requests exactly the selected items from the applicant", async () => {
  await open();
  await desk.press(desk.button("Ask for information"));
  expect(desk.dialog().querySelector("input:checked")).toBeNull();
  expect(desk.button("Ask for information", desk.dialog()).disabled).toBe(true);
  await desk.press(desk.control("Move-in date", desk.dialog()));
  await desk.press(desk.control("Lease contract", desk.dialog()));
  await desk.write(desk.control("In your own words", desk.dialog()), "Which of the two?");
  desk.respondTo("POST", `${path}/actions`, json({ ...openedRequest.state, status: "AWAITING_APPLICANT" }, '"8"'));
  await desk.press(desk.button("Ask for information", desk.dialog()));
  const [call] = desk.writes;
  expect(call?.headers.get("If-Match")).toBe('"7"');
  expect(call?.body).toEqual({
    action: "ask",
    words: "Which of the two?",
    fields: ["/moveInDate"],
    documents: ["lease"],
  });
  expect(section("actions")).toContain("Done: Ask for information");
  expect(document.querySelector("[role=dialog]")).toBeNull();
});

test("previews the reason as the applicant will read it, and shows faults at their fields", async () => {
  await open();
  await desk.press(desk.button("Reject"));
  await desk.write(desk.control("Reason", desk.dialog()), "document-expired");
  expect(desk.button("Reject", desk.dialog()).disabled).toBe(true);
  await desk.write(desk.control("Date", desk.dialog()), "2026-11-01");
  await desk.write(desk.control("Document", desk.dialog()), "lease");
  expect(desk.dialog().textContent).toContain("The document “Lease contract” expired on 1 November 2026");
  desk.respondTo(
    "POST",
    `${path}/actions`,
    problem(422, "invalid", "Not accepted", {
      errors: [{ pointer: "/reasonParameters/date", code: "reason.date", message: "Give a day." }],
    }),
  );
  await desk.press(desk.button("Reject", desk.dialog()));
  expect(desk.writes[0]?.body).toEqual({
    action: "reject",
    reasonCode: "document-expired",
    reasonParameters: { date: "2026-11-01", document: "lease" },
  });
  expect(desk.dialog().querySelector("#reason-date-fault")?.textContent).toBe("Give a day.");
});

test("explains that the request has changed, shows its current state, and acts on that", async () => {
  await open();
  await desk.press(desk.button("Reject"));
  await desk.write(desk.control("Reason", desk.dialog()), "not-eligible");
  desk.respondTo(
    "POST",
    `${path}/actions`,
    problem(412, "stale", "Changed meanwhile", {
      current: { version: 8, status: "AWAITING_PAYMENT", stage: "payment" },
    }),
    json(openedRequest.state, '"9"'),
  );
  await desk.press(desk.button("Reject", desk.dialog()));
  expect(desk.dialog().textContent).toContain("Changed meanwhile");
  expect(desk.dialog().textContent).toContain("It is now: Waiting for payment");
  desk.respondTo("GET", path, json(openedRequest, '"8"'));
  await desk.press(desk.button("Show the current state", desk.dialog()));
  expect((desk.control("Reason", desk.dialog()) as unknown as HTMLSelectElement).value).toBe("not-eligible");
  await desk.press(desk.button("Reject", desk.dialog()));
  expect(desk.writes.map(({ headers }) => headers.get("If-Match"))).toEqual(['"7"', '"8"']);
});

test("closes the dialog when the action is no longer available", async () => {
  await open();
  await desk.press(desk.button("Reject"));
  await desk.write(desk.control("Reason", desk.dialog()), "not-eligible");
  desk.respondTo("POST", `${path}/actions`, problem(409, "not-in-this-stage", "Not now"));
  await desk.press(desk.button("Reject", desk.dialog()));
  desk.respondTo("GET", path, json({ ...openedRequest, actions: [] }, '"8"'));
  await desk.press(desk.button("Show the current state", desk.dialog()));
  expect(document.querySelector("[role=dialog]")).toBeNull();
  expect(section("actions")).toContain("There is nothing you can do with this request now.");
});

/** The unsent note that the tab stored when the session ended. */
const storedNote = () => sessionStorage.getItem(`portal.unsent.note.${requestId}`);

async function writeHalfANote() {
  await open();
  await desk.write(desk.control("New note"), "Half a note");
  act(() => queryClient.setQueryData(["me"], null));
  await desk.settle();
  expect(storedNote()).toContain("Half a note");
}

async function signIn(me: typeof officer) {
  desk.close();
  desk = await openDesk(me);
  await open();
}

test("restores the unsent note for an officer who signs in again", async () => {
  await writeHalfANote();
  await signIn(officer);
  expect(desk.control("New note").value).toBe("Half a note");
  expect(storedNote()).toBeNull();
});

test("drops the unsent note when another officer signs in", async () => {
  await writeHalfANote();
  await signIn({ ...officer, id: "018f0000-0000-7000-8000-000000000009" });
  expect(desk.control("New note").value).toBe("");
  expect(storedNote()).toBeNull();
  await desk.press(desk.button("Add the note"));
  expect(desk.writes).toEqual([]);
});

test("removes the note from the open page when another officer signs in", async () => {
  await writeHalfANote();
  act(() =>
    queryClient.setQueryData(["me"], {
      me: { ...officer, id: "018f0000-0000-7000-8000-000000000009" },
      etag: undefined,
    }),
  );
  await desk.settle();
  expect(desk.control("New note").value).toBe("");
  expect(storedNote()).toBeNull();
});

test("stores no note that was sent after all", async () => {
  await writeHalfANote();
  act(() => queryClient.setQueryData(["me"], { me: officer, etag: undefined }));
  desk.respondTo("POST", `${path}/notes`, () => Response.json({}, { status: 201 }));
  await desk.press(desk.button("Add the note"));
  expect(desk.writes[0]?.body).toEqual({ text: "Half a note" });
  expect(storedNote()).toBeNull();
});
