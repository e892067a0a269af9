import type { WorkflowStage } from "@clients/catalog";
import { expect, test } from "vitest";
import { mayAskForMore, happyPath } from "./happyPath";

const stage = (code: string, status: string, ...to: string[]): WorkflowStage => ({
  code,
  status,
  label: { ar: code, en: code },
  actions: to.map((target) => ({ code: `to-${target}`, label: { ar: "", en: "" }, by: "agency", to: target })),
});

const workflow = {
  initial: "draft",
  stages: [
    stage("draft", "DRAFT", "with-agency", "withdrawn"),
    stage("with-agency", "SUBMITTED", "in-review", "information-needed", "completed", "rejected"),
    stage("in-review", "IN_PROGRESS", "information-needed", "completed", "rejected"),
    stage("information-needed", "AWAITING_APPLICANT", "with-agency", "withdrawn"),
    stage("completed", "COMPLETED"),
    stage("rejected", "REJECTED"),
    stage("withdrawn", "WITHDRAWN"),
  ],
};

test("shows every step of a successful request, without detours", () => {
  expect(happyPath(workflow).map((each) => each.code)).toEqual(["draft", "with-agency", "in-review", "completed"]);
});

test("knows whether the agency may ask for more", () => {
  expect(mayAskForMore(workflow)).toBe(true);
});
