import { Validator, type OutputUnit, type Schema } from "@cfworker/json-schema";
import {
  createErrorHandler,
  toErrorSchema,
  unwrapErrorHandler,
  validationDataMerge,
  type RJSFSchema,
  type RJSFValidationError,
  type ValidatorType,
} from "@rjsf/utils";
import { registerFormats } from "./formats";

registerFormats();

/** Keywords whose faults only report that a nested schema failed. */
const containerKeywords = new Set(["properties", "items", "allOf", "anyOf", "oneOf", "if", "then", "else", "$ref"]);

/**
 * Returns all faults of the data, each once. The validator interprets the schema: the usual one compiles code, which
 * the content security policy forbids.
 */
export function faultsOf(schema: object, data: unknown): OutputUnit[] {
  const plain: unknown = data === undefined ? {} : JSON.parse(JSON.stringify(data));
  return new Validator(schema as Schema, "2020-12", false)
    .validate(plain)
    .errors.filter((unit) => !containerKeywords.has(unit.keyword));
}

/** Returns the missing property of a `required` fault. */
export function missingProperty(unit: OutputUnit): string | undefined {
  return unit.keyword === "required" ? /"([^"]+)"/.exec(unit.error)?.[1] : undefined;
}

/** The validator as the form library expects it. */
export const validator: ValidatorType = {
  isValid(schema, data) {
    return faultsOf(schema, data).length === 0;
  },
  rawValidation<Result>(schema: RJSFSchema, data?: unknown) {
    return { errors: faultsOf(schema, data) as Result[] };
  },
  validateFormData(data, schema, customValidate, transformErrors, uiSchema) {
    const found = faultsOf(schema, data).map(toError);
    const errors = transformErrors === undefined ? found : transformErrors(found, uiSchema);
    const own = { errors, errorSchema: toErrorSchema(errors) };
    if (customValidate === undefined) return own;
    const more = unwrapErrorHandler(customValidate(data, createErrorHandler(data ?? {}), uiSchema));
    return validationDataMerge(own, more);
  },
};

function toError(unit: OutputUnit): RJSFValidationError {
  const path = unit.instanceLocation.replace(/^#/, "").replaceAll("/", ".");
  const missing = missingProperty(unit);
  return {
    name: unit.keyword,
    property: missing === undefined ? path : `${path}.${missing}`,
    message: unit.error,
    params: missing === undefined ? {} : { missingProperty: missing },
    stack: unit.error,
    schemaPath: unit.keywordLocation,
  };
}
