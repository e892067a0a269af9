import type { OutputUnit } from "@cfworker/json-schema";
import type { Form } from "@clients/catalog";
import type { ErrorSchema } from "@rjsf/utils";
import type { TFunction } from "i18next";
import type { Fault } from "../api/problem";
import { isObject, withoutEmpty, type Answers } from "./answers";
import { pointerTo, segments } from "./pointer";
import { fieldContaining, schemaOf, type FormSchema } from "./schema";
import { faultsOf, missingProperty } from "./validator";

/** An error of one field, in the reader's language. */
export interface FieldFault {
  /** JSON Pointer of the field into the answers. */
  pointer: string;
  message: string;
}

/** Returns all faults that can be found without the platform: one per field, in the order of the page. */
export function checkAnswers(form: Form, answers: Answers, t: TFunction): FieldFault[] {
  const schema = schemaOf(form);
  const filled = withEmptyGroups(schema, withoutEmpty(answers));
  const found = faultsOf(schema, filled).map((unit) => {
    const names = segments(unit.instanceLocation.replace(/^#/, ""));
    const missing = missingProperty(unit);
    const path = missing === undefined ? names : [...names, missing];
    return { pointer: pointerTo(path), message: messageFor(unit, schemaAt(schema, path), t) };
  });
  return groupByField(form, found);
}

/**
 * Returns the faults that the platform found: one per field, in the order of the page, without those that belong to no
 * field.
 */
export function serverFaults(form: Form, errors: readonly Fault[]): FieldFault[] {
  return groupByField(
    form,
    errors.flatMap(({ pointer, message }) => {
      const place = answersPointer(pointer);
      return place === undefined ? [] : [{ pointer: place, message }];
    }),
  );
}

/** Whether a fault's pointer into the body belongs to a field of the form. */
export function belongsToField(form: Form, pointer: string): boolean {
  const place = answersPointer(pointer);
  return place !== undefined && fieldContaining(form, place) !== undefined;
}

/** Returns the faults in the format of the form library. */
export function toErrorSchema(faults: readonly FieldFault[]): ErrorSchema {
  const root: ErrorSchema = {};
  for (const { pointer, message } of faults) {
    let at: ErrorSchema = root;
    for (const name of segments(pointer)) {
      const inside: ErrorSchema = (at as Record<string, ErrorSchema>)[name] ?? {};
      (at as Record<string, ErrorSchema>)[name] = inside;
      at = inside;
    }
    at.__errors = [...(at.__errors ?? []), message];
  }
  return root;
}

function answersPointer(pointer: string): string | undefined {
  return pointer.startsWith("/answers/") ? pointer.slice("/answers".length) : undefined;
}

function groupByField(form: Form, faults: readonly FieldFault[]): FieldFault[] {
  const first = new Map<string, FieldFault>();
  for (const fault of faults) {
    const field = fieldContaining(form, fault.pointer);
    if (field !== undefined && !first.has(field.pointer))
      first.set(field.pointer, { ...fault, pointer: field.pointer });
  }
  return form.ui.flatMap((field) => first.get(field.pointer) ?? []);
}

/** Adds required groups that were left empty, so that the faults are reported for the fields inside them. */
function withEmptyGroups(schema: FormSchema, answers: Answers): Answers {
  const filled: Answers = { ...answers };
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (property.type !== "object") continue;
    const inside = filled[name];
    if (isObject(inside)) filled[name] = withEmptyGroups(property, inside);
    else if (schema.required?.includes(name) && inside === undefined) filled[name] = {};
  }
  return filled;
}

function schemaAt(schema: FormSchema, names: readonly string[]): FormSchema {
  return names.reduce<FormSchema>((at, name) => at.properties?.[name] ?? at.items ?? {}, schema);
}

function messageFor(unit: OutputUnit, schema: FormSchema, t: TFunction): string {
  const choice = schema.enum !== undefined || schema.type === "boolean";
  switch (unit.keyword) {
    case "required":
      return schema.const === true ? t("form.consent") : choice ? t("form.choice") : t("form.required");
    case "const":
      return t("form.consent");
    case "enum":
      return t("form.choice");
    case "type":
      return schema.type === "integer"
        ? t("form.integer")
        : schema.type === "number"
          ? t("form.number")
          : t("form.invalid");
    case "minimum":
      return t("form.minimum", { limit: schema.minimum });
    case "maximum":
      return t("form.maximum", { limit: schema.maximum });
    case "minLength":
      return t("form.minLength", { limit: schema.minLength });
    case "maxLength":
      return t("form.maxLength", { limit: schema.maxLength });
    case "minItems":
      return t("form.minItems", { limit: schema.minItems });
    case "maxItems":
      return t("form.maxItems", { limit: schema.maxItems });
    case "uniqueItems":
      return t("form.uniqueItems");
    case "pattern":
      return t("form.pattern");
    case "format":
      return formatMessage(schema.format, t);
    default:
      return t("form.invalid");
  }
}

function formatMessage(format: string | undefined, t: TFunction): string {
  switch (format) {
    case "date":
      return t("form.date");
    case "email":
      return t("form.email");
    case "emirates-id":
      return t("form.emiratesId");
    case "uae-mobile":
      return t("form.uaeMobile");
    default:
      return t("form.invalid");
  }
}
