import { expect, test } from "vitest";
import { reasons } from "../tasks/fixtures";
import { fillTemplate, isComplete, noReasonValues, toCommandFields } from "./reasonValues";

const [expired, dues] = reasons;

test("sends a reason with its parameters, numbers in the platform's format", () => {
  const values = { reasonCode: "dues-of", parameters: { amount: " ١٬٢٥٠٫٥٠ ", date: "2026-01-01" }, remark: "  " };
  expect(toCommandFields(values, dues)).toEqual({ reasonCode: "dues-of", reasonParameters: { amount: "1250.50" } });
});

test("sends nothing of what was left empty", () => {
  expect(toCommandFields(noReasonValues, undefined)).toEqual({});
});

test("is complete when the reason, its parameters and the required remark are present", () => {
  expect(isComplete(noReasonValues, undefined, [])).toBe(true);
  expect(isComplete(noReasonValues, undefined, ["reason-code"])).toBe(false);
  expect(isComplete({ ...noReasonValues, remark: " " }, undefined, ["reason"])).toBe(false);
  const values = { ...noReasonValues, reasonCode: "document-expired", parameters: { date: "2026-11-01" } };
  expect(isComplete(values, expired, ["reason-code"])).toBe(false);
  expect(
    isComplete({ ...values, parameters: { ...values.parameters, document: "lease" } }, expired, ["reason-code"]),
  ).toBe(true);
});

test("shows missing parameters as an ellipsis", () => {
  expect(fillTemplate("{document} until {date}", (name) => (name === "date" ? "1 May" : ""))).toBe("… until 1 May");
});
