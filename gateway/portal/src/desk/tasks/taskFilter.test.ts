import { expect, test } from "vitest";
import { filterParameters, parseFilter } from "./taskFilter";

test("reads a filter from the address that it wrote", () => {
  const filter = { assignee: "me", overdue: true, role: "planning", service: "", status: "IN_PROGRESS" } as const;
  expect(parseFilter(new URLSearchParams(filterParameters(filter)))).toEqual(filter);
});

test("ignores values that the platform would refuse", () => {
  expect(parseFilter(new URLSearchParams("assignee=somebody&role=A B&service=1&status=DRAFT&overdue=yes"))).toEqual({
    assignee: "",
    overdue: false,
    role: "",
    service: "",
    status: "",
  });
});
