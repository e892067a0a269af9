import { expect, test } from "vitest";
import { addressOf, filterIn } from "./filter";

test("reads from an address what it wrote there", () => {
  const filter = { assignee: "me", overdue: true, role: "planning", service: "", status: "IN_PROGRESS" } as const;
  expect(filterIn(new URLSearchParams(addressOf(filter)))).toEqual(filter);
});

test("leaves out what the platform would refuse", () => {
  expect(filterIn(new URLSearchParams("assignee=somebody&role=A B&service=1&status=DRAFT&overdue=yes"))).toEqual({
    assignee: "",
    overdue: false,
    role: "",
    service: "",
    status: "",
  });
});
