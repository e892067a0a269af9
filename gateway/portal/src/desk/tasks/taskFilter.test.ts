import { expect, test } from "vitest";
import { filterParameters, parseFilter } from "./taskFilter";

test("reads from an address what it wrote there", () => {
  const filter = { assignee: "me", overdue: true, role: "planning", service: "", status: "IN_PROGRESS" } as const;
  expect(parseFilter(new URLSearchParams(filterParameters(filter)))).toEqual(filter);
});

test("leaves out what the platform would refuse", () => {
  expect(parseFilter(new URLSearchParams("assignee=somebody&role=A B&service=1&status=DRAFT&overdue=yes"))).toEqual({
    assignee: "",
    overdue: false,
    role: "",
    service: "",
    status: "",
  });
});
