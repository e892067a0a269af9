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

/** Keywords that only report that something inside them failed. */
const containerKeywords = new Set(["properties", "items", "allOf", "anyOf", "oneOf", "if", "then", "else", "$ref"]);

/** All faults of the data, each once; by interpretation, since the usual validator compiles code, which the page's security policy forbids. */
export function faultsOf(schema: object, data: unknown): OutputUnit[] {
  const plain: unknown = data === undefined ? {} : JSON.parse(JSON.stringify(data));
  return new Validator(schema as Schema, "2020-12", false)
    .validate(plain)
    .errors.filter((unit) => !containerKeywords.has(unit.keyword));
}

/** The property that a `required` fault misses. */
export function missingProperty(unit: OutputUnit): string | undefined {
  return unit.keyword === "required" ? /"([^"]+)"/.exec(unit.error)?.[1] : undefined;
}

/** The validator behind the form library's own interface. */
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
