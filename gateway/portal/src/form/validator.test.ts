import type { RJSFSchema } from "@rjsf/utils";
import { describe, expect, test } from "vitest";
import { connectionForm, validAnswers } from "./fixtures";
import { faultsOf, validator } from "./validator";

const schema: RJSFSchema = connectionForm.schema;

test("accepts answers that fit", () => {
  expect(faultsOf(schema, validAnswers)).toEqual([]);
  expect(validator.isValid(schema, validAnswers, schema)).toBe(true);
});

test("reports all faults at once, each at its own field", () => {
  const { errors } = validator.validateFormData(
    { ...validAnswers, premiseNumber: "12", bedrooms: 21, address: { area: "nowhere" }, declaration: false },
    schema,
  );
  expect(errors.map((error) => [error.property, error.name])).toEqual(
    expect.arrayContaining([
      [".premiseNumber", "pattern"],
      [".bedrooms", "maximum"],
      [".address.area", "enum"],
      [".declaration", "const"],
    ]),
  );
  expect(errors).toHaveLength(4);
});

test("reports a missing answer at its field", () => {
  const { premiseNumber: _, ...rest } = validAnswers;
  const { errors, errorSchema } = validator.validateFormData(rest, schema);
  expect(errors.map((error) => error.property)).toEqual([".premiseNumber"]);
  expect(errorSchema["premiseNumber"]?.__errors).toHaveLength(1);
});

test("refuses unknown answers", () => {
  expect(validator.isValid(schema, { ...validAnswers, extra: 1 }, schema)).toBe(false);
});

describe("the platform's own formats", () => {
  const mobile = { type: "string", format: "uae-mobile" };
  const identity = { type: "string", format: "emirates-id" };

  test.each(["+971501234567", "+971561234567", "+971581234567"])("%s is a mobile number", (number) => {
    expect(faultsOf(mobile, number)).toEqual([]);
  });
  test.each(["0501234567", "+97141234567", "+971511234567", "+9715012345678"])("%s is not", (number) => {
    expect(faultsOf(mobile, number)).toHaveLength(1);
  });
  test.each(["784-1991-2204417-7", "784199122044177"])("%s has the right check digit", (number) => {
    expect(faultsOf(identity, number)).toEqual([]);
  });
  test.each(["784-1991-2204417-8", "785-1991-2204417-7", "784-1991-220441"])("%s has not", (number) => {
    expect(faultsOf(identity, number)).toHaveLength(1);
  });
});
