import { afterEach, expect, test } from "vitest";
import { json, problem, type TestBrowser } from "../testing/renderInBrowser";
import { deskPages, openDesk } from "./openDesk";
import { unassigned, assignedToOther, assignedToMe, officer, requestId, supervisor } from "./tasks/fixtures";

const queue = "/api/agency/v1/tasks";
let desk: TestBrowser;

afterEach(() => desk.close());

async function show(
  me = officer,
  address = "/agency/tasks",
  tasks = [unassigned, assignedToMe, assignedToOther],
  next?: string,
) {
  desk = await openDesk(me);
  desk.respondTo("GET", queue, json({ items: tasks, ...(next !== undefined && { next }) }), json({ items: [] }));
  await desk.show(deskPages, address);
}

const cards = () => [...desk.place.querySelectorAll("article")].map((each) => each.textContent ?? "");

test("shows stage, start, due date and assignee of each task, and marks overdue ones", async () => {
  await show();
  const [nobodys, own, overdue] = cards();
  expect(nobodys).toContain("SH-2026-000123-7");
  expect(nobodys).toContain("Electricity connectionReview");
  expect(nobodys).toMatch(/Duein .*1 December 2099/);
  expect(nobodys).toContain("RolePlanning");
  expect(nobodys).toContain("Assigned toNo one");
  expect(own).toContain("Assigned toYou");
  expect(overdue).toMatch(/Overdue: .*ago.*22 November 2026/);
  expect(overdue).toContain("Safety review: Check");
  expect(overdue).toContain("Waiting for the applicant");
});

test("reads the filter from the address and writes it there", async () => {
  await show(officer, "/agency/tasks?assignee=me&overdue=true");
  expect(desk.calls.find(({ path }) => path === queue)?.query).toEqual({
    limit: "20",
    assignee: "me",
    overdue: "true",
  });
  await desk.write(desk.control("Assigned to"), "none");
  expect(desk.calls.filter(({ path }) => path === queue).at(-1)?.query).toEqual({
    limit: "20",
    assignee: "none",
    overdue: "true",
  });
});

test("continues with the next page", async () => {
  await show(officer, "/agency/tasks", [unassigned], "after-one");
  desk.respondTo("GET", queue, json({ items: [assignedToMe] }));
  await desk.press(desk.button("Show more"));
  expect(desk.calls.filter(({ path }) => path === queue).at(-1)?.query["cursor"]).toBe("after-one");
  expect(cards()).toHaveLength(2);
});

test("claims a task in its row, for the version that was seen", async () => {
  await show();
  desk.respondTo(
    "POST",
    `${queue}/${unassigned.id}/claim`,
    json({ ...unassigned, version: 5, assignee: { id: officer.id, name: "officer-sewa" } }),
  );
  await desk.press(desk.button(`Take ${unassigned.reference}`));
  expect(desk.writes.map(({ path, headers }) => [path, headers.get("If-Match")])).toEqual([
    [`${queue}/${unassigned.id}/claim`, '"4"'],
  ]);
  expect(cards()[0]).toContain("Assigned toYou");
  expect(cards()[0]).toContain("You have taken this task.");
  expect(desk.hasButton(`Return to queue: ${unassigned.reference}`)).toBe(true);
});

test("shows who claimed the task first, and its current state", async () => {
  await show();
  const claimed = { ...unassigned, version: 5, assignee: { id: "3", name: "officer-sewa-2" } };
  desk.respondTo(
    "POST",
    `${queue}/${unassigned.id}/claim`,
    problem(409, "task-claimed", "Somebody else has this", { detail: "officer-sewa-2 has taken it." }),
  );
  desk.respondTo("GET", `${queue}/${unassigned.id}`, json(claimed));
  await desk.press(desk.button(`Take ${unassigned.reference}`));
  expect(cards()[0]).toContain("officer-sewa-2 has taken it.The current state is now shown.");
  expect(cards()[0]).toContain("Assigned toofficer-sewa-2");
  expect(desk.hasButton(`Take ${unassigned.reference}`)).toBe(false);
});

test("offers no claim of tasks for a role that the officer does not have", async () => {
  await show(supervisor);
  expect(desk.hasButton(`Take ${unassigned.reference}`)).toBe(false);
  expect(desk.hasButton(`Return to queue: ${assignedToOther.reference}`)).toBe(true);
});

test("offers assignment to supervisors only", async () => {
  await show();
  expect(desk.hasButton(`Assign ${unassigned.reference}`)).toBe(false);
  expect(desk.place.textContent).not.toContain("Reassign an absent officer’s tasks");
  expect(desk.calls.some(({ path }) => path.endsWith("/officers"))).toBe(false);
});

test("assigns only to officers who have the role", async () => {
  await show(supervisor);
  await desk.press(desk.button(`Assign ${unassigned.reference}`));
  const names = [...desk.dialog().querySelectorAll("bdi")].map((each) => each.textContent);
  expect(names).toEqual(["officer-sewa", "officer-sewa-2"]);
  expect(desk.button("Assign", desk.dialog()).disabled).toBe(true);
  desk.respondTo(
    "PUT",
    `${queue}/${unassigned.id}/assignee`,
    json({ ...unassigned, version: 5, assignee: { id: officer.id, name: "officer-sewa" } }),
  );
  await desk.press(desk.control("officer-sewa", desk.dialog()));
  await desk.press(desk.button("Assign", desk.dialog()));
  expect(desk.writes.at(-1)?.body).toEqual({ officerId: officer.id });
  expect(cards()[0]).toContain("The task is assigned to officer-sewa.");
});

test("reassigns all tasks of an absent officer once, and reports the numbers", async () => {
  await show(supervisor);
  const from = assignedToOther.assignee?.id ?? "";
  desk.respondTo("POST", `/api/agency/v1/officers/${from}/reassignments`, json({ assigned: 2, returned: 1 }));
  await desk.write(desk.control("Absent officer"), from);
  await desk.write(desk.control("Reassign to"), officer.id);
  await desk.press(desk.button("Move all tasks"));
  const [call] = desk.writes;
  expect(call?.body).toEqual({ to: officer.id });
  expect(call?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/);
  expect(desk.place.textContent).toContain("2 tasks were assigned, 1 task went back to the queue.");
});

test("performs one action on several requests and shows the result of each", async () => {
  const second = { ...unassigned, id: "x", requestId: "r2", reference: "SH-2026-000130-1" };
  await show(officer, "/agency/tasks", [unassigned, second]);
  desk.respondTo(
    "POST",
    "/api/agency/v1/requests/actions",
    json({
      items: [
        { id: requestId, version: 8, status: "REJECTED" },
        {
          id: "r2",
          problem: { type: "", title: "Changed meanwhile", status: 412, code: "stale", detail: "Look again." },
        },
      ],
    }),
  );
  for (const box of desk.place.querySelectorAll<HTMLInputElement>("article input[type=checkbox]"))
    await desk.press(box);
  await desk.press(desk.button("Do the same for all…"));
  expect([...desk.dialog().querySelectorAll("label")].map((each) => each.textContent).slice(0, 2)).toEqual([
    "Approve",
    "Reject",
  ]);
  await desk.press(desk.control("Reject", desk.dialog()));
  await desk.write(desk.control("Reason", desk.dialog()), "not-eligible");
  await desk.press(desk.button("Apply to all", desk.dialog()));
  expect(desk.writes.at(-1)?.body).toEqual({
    items: [
      { id: requestId, version: 7, action: "reject", reasonCode: "not-eligible" },
      { id: "r2", version: 7, action: "reject", reasonCode: "not-eligible" },
    ],
  });
  const results = [...desk.place.querySelectorAll("section[aria-labelledby=outcomes] li")].map(
    (each) => each.textContent,
  );
  expect(desk.place.querySelector("#outcomes")?.textContent).toBe("1 done, 1 not done");
  expect(results).toEqual(["SH-2026-000123-7DoneRejected", "SH-2026-000130-1Not done: Changed meanwhileLook again."]);
});

test("retries an interrupted call with the same key", async () => {
  await show(officer, "/agency/tasks", [unassigned]);
  desk.respondTo(
    "POST",
    "/api/agency/v1/requests/actions",
    problem(503, "unavailable", "Not now"),
    json({ items: [{ id: requestId, version: 8, status: "COMPLETED" }] }),
  );
  await desk.press(desk.place.querySelector<HTMLInputElement>("article input[type=checkbox]") as HTMLInputElement);
  await desk.press(desk.button("Do the same for all…"));
  await desk.press(desk.control("Approve", desk.dialog()));
  await desk.press(desk.button("Apply to all", desk.dialog()));
  expect(desk.dialog().textContent).toContain("Not now");
  await desk.press(desk.button("Apply to all", desk.dialog()));
  const keys = desk.writes.map(({ headers }) => headers.get("Idempotency-Key"));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test("refuses one action for requests at different stages, but claims and returns their tasks", async () => {
  await show();
  await desk.press(desk.control("Select all"));
  expect(desk.button("Do the same for all…").disabled).toBe(true);
  expect(desk.place.textContent).toContain("These requests are at different stages.");
  desk.respondTo("POST", `${queue}/${unassigned.id}/release`, problem(409, "task-not-claimed", "Nobody has this"));
  desk.respondTo("POST", `${queue}/${assignedToMe.id}/release`, json({ ...assignedToMe, assignee: undefined }));
  desk.respondTo(
    "POST",
    `${queue}/${assignedToOther.id}/release`,
    problem(409, "task-claimed", "Somebody else has this"),
  );
  await desk.press(desk.button("Return to queue"));
  expect(desk.place.querySelector("#outcomes")?.textContent).toBe("1 done, 2 not done");
});

test("finds a request by its reference, and reports when there is none", async () => {
  await show();
  desk.respondTo("GET", "/api/agency/v1/requests", json({ items: [] }));
  await desk.write(desk.control("Find by reference"), "2026 000124 5");
  await desk.press(desk.button("Find"));
  expect(desk.calls.at(-1)?.query).toEqual({ reference: "2026 000124 5" });
  expect(desk.place.textContent).toContain("Your agency has no request 2026 000124 5.");
});
