import { beforeAll, expect, test } from "vitest";
import { ApiProblem, problemOf } from "../api/problem";
import { i18next } from "../i18n";
import { toErrorSchema, checkAnswers, belongsToField, serverFaults } from "./faults";
import { connectionForm, validAnswers } from "./fixtures";

beforeAll(() => i18next.changeLanguage("en"));

const check = (answers: Parameters<typeof checkAnswers>[1]) => checkAnswers(connectionForm, answers, i18next.t);

test("finds no fault in valid answers", () => {
  expect(check(validAnswers)).toEqual([]);
});

test("reports every fault of an empty form in the order of the page", () => {
  expect(check({}).map((fault) => fault.pointer)).toEqual([
    "/premiseNumber",
    "/occupancy",
    "/address/area",
    "/moveInDate",
    "/pets",
    "/declaration",
  ]);
});

test("reports faults in the reader's language", async () => {
  const bad = { ...validAnswers, bedrooms: 21, plates: ["A 1", "a"] };
  expect(check(bad)).toEqual([
    { pointer: "/bedrooms", message: "Enter 20 or less" },
    { pointer: "/plates", message: "Enter this in the expected format" },
  ]);
  await i18next.changeLanguage("ar");
  expect(check({ ...validAnswers, declaration: false })[0]?.message).toBe("يُرجى وضع علامة في المربع للمتابعة");
  await i18next.changeLanguage("en");
});

test("treats empty values as missing answers", () => {
  expect(check({ ...validAnswers, premiseNumber: "", plates: [""] }).map((fault) => fault.pointer)).toEqual([
    "/premiseNumber",
  ]);
});

const refused = (errors: ApiProblem["errors"]) =>
  new ApiProblem(422, "answers-invalid", "Refused", undefined, errors, undefined);

test("assigns the platform's faults to their fields", () => {
  const problem = refused([
    { pointer: "/answers/declaration", code: "const", message: "Must be given" },
    { pointer: "/answers/address/area", code: "enum", message: "Unknown area" },
    { pointer: "/answers/plates/1", code: "pattern", message: "Not a plate" },
    { pointer: "/serviceVersion", code: "stale", message: "Another version" },
    { pointer: "#Idempotency-Key", code: "required", message: "Missing" },
  ]);
  expect(serverFaults(connectionForm, problem.errors)).toEqual([
    { pointer: "/address/area", message: "Unknown area" },
    { pointer: "/plates", message: "Not a plate" },
    { pointer: "/declaration", message: "Must be given" },
  ]);
});

test("leaves faults without a field to the alert", () => {
  expect(belongsToField(connectionForm, "/answers/address/area")).toBe(true);
  expect(belongsToField(connectionForm, "/answers")).toBe(false);
  expect(belongsToField(connectionForm, "/answers/unheard-of")).toBe(false);
  expect(belongsToField(connectionForm, "/serviceVersion")).toBe(false);
});

test("nests the faults in the format of the form library", () => {
  expect(toErrorSchema([{ pointer: "/address/area", message: "Unknown" }])).toEqual({
    address: { area: { __errors: ["Unknown"] } },
  });
});

test("parses a problem document", async () => {
  const body = {
    type: "x",
    title: "No",
    status: 422,
    code: "answers-invalid",
    requestId: "r1",
    errors: [{ pointer: "/answers/pets", code: "type", message: "Wrong" }],
  };
  const problem = await problemOf(
    new Response(JSON.stringify(body), { status: 422, headers: { "content-type": "application/problem+json" } }),
  );
  expect(problem).toMatchObject({ status: 422, code: "answers-invalid", title: "No", requestId: "r1" });
  expect(serverFaults(connectionForm, problem.errors)).toEqual([{ pointer: "/pets", message: "Wrong" }]);
});

test("reports the status when the response is no problem document", async () => {
  const problem = await problemOf(new Response("<html>", { status: 502, headers: { "content-type": "text/html" } }));
  expect(problem).toMatchObject({ status: 502, code: "http-502", title: "Something went wrong", isTransient: true });
});
