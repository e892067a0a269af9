import type { Form, FormField } from "@clients/catalog";
import type { RJSFSchema, UiSchema } from "@rjsf/utils";
import { textIn, type Language } from "../i18n/language";
import { pointerTo, segments } from "./pointer";

/** The part of JSON Schema 2020-12 that forms may use. */
export interface FormSchema {
  type?: string;
  properties?: { [name: string]: FormSchema };
  required?: string[];
  additionalProperties?: boolean;
  items?: FormSchema;
  enum?: (string | number)[];
  const?: boolean;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
}

/** The source of a prefilled answer. */
export interface AnswerSource {
  text: string;
  /** The earlier request it was given in. */
  link?: { to: string; label: string };
}

/** The words "yes" and "no" in the reader's language. */
export interface YesNo {
  yes: string;
  no: string;
}

/** Returns the schema of the answers, which the contract leaves untyped. */
export function schemaOf(form: Form): FormSchema {
  return form.schema as FormSchema;
}

/** Returns the schema and the hints to render the form in the reader's language. */
export function localisedForm(
  form: Form,
  language: Language,
  words: YesNo,
  requested: readonly FormField[] = [],
  sources: ReadonlyMap<string, AnswerSource> = new Map(),
): { schema: RJSFSchema; uiSchema: UiSchema } {
  const fields = new Map(form.ui.map((field) => [field.pointer, field]));
  const order = form.ui.map((field) => field.pointer);
  const render = (schema: FormSchema, at: string[]): { schema: RJSFSchema; uiSchema: UiSchema } => {
    const pointer = pointerTo(at);
    const own = renderField(schema, fields.get(pointer), language, words, {
      requested: isRequested(requested, pointer),
      source: sources.get(pointer),
    });
    if (schema.properties === undefined) return own;
    const inside = Object.entries(schema.properties).map(([name, property]) => ({
      name,
      pointer: pointerTo([...at, name]),
      ...render(property, [...at, name]),
    }));
    inside.sort((a, b) => positionOf(order, a.pointer) - positionOf(order, b.pointer));
    return {
      schema: { ...own.schema, properties: Object.fromEntries(inside.map((field) => [field.name, field.schema])) },
      uiSchema: {
        ...own.uiSchema,
        "ui:order": inside.map((field) => field.name),
        ...Object.fromEntries(inside.map((field) => [field.name, field.uiSchema])),
      },
    };
  };
  const { schema, uiSchema } = render(markRequired(schemaOf(form)), []);
  return { schema, uiSchema: { ...uiSchema, "ui:submitButtonOptions": { norender: true } } };
}

/** Returns the label of the field at a pointer, or of the field that contains it. */
export function labelAt(form: Form, pointer: string, language: Language): string {
  const field = fieldContaining(form, pointer);
  return field === undefined ? "" : textIn(field.label, language);
}

/** Returns the field that contains a pointer; undefined when no field does. */
export function fieldContaining(form: Form, pointer: string): FormField | undefined {
  for (let names = segments(pointer); names.length > 0; names = names.slice(0, -1)) {
    const field = form.ui.find((each) => each.pointer === pointerTo(names));
    if (field !== undefined) return field;
  }
  return undefined;
}

/** Whether a field, or the group it belongs to, is among the requested fields. */
export function isRequested(requested: readonly FormField[], pointer: string): boolean {
  return requested.some((field) => pointer === field.pointer || pointer.startsWith(`${field.pointer}/`));
}

const requiredMark = "x-required";
type Marked = FormSchema & { [requiredMark]?: boolean };

function markRequired(schema: FormSchema): FormSchema {
  if (schema.properties === undefined) return schema;
  const properties = Object.entries(schema.properties).map(([name, property]): [string, Marked] => [
    name,
    { ...markRequired(property), [requiredMark]: schema.required?.includes(name) ?? false },
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}

interface Marks {
  requested: boolean;
  source: AnswerSource | undefined;
}

function renderField(schema: Marked, field: FormField | undefined, language: Language, words: YesNo, marks: Marks) {
  const { [requiredMark]: required, ...bare } = schema;
  const hint = field?.hint === undefined ? undefined : textIn(field.hint, language);
  const options: NonNullable<UiSchema["ui:options"]> = {
    hint: hint !== undefined,
    leftToRight: isLatin(schema),
    ...marks,
  };
  if (schema.enum !== undefined) {
    options["enumNames"] = schema.enum.map((value) => {
      const label = field?.options?.[String(value)];
      return label === undefined ? String(value) : textIn(label, language);
    });
  }
  const rendered: RJSFSchema = { ...(bare as RJSFSchema) };
  if (field !== undefined) rendered.title = textIn(field.label, language);
  if (hint !== undefined) rendered.description = hint;
  if (schema.type === "boolean" && schema.const === undefined && required === true) {
    // An unticked box cannot distinguish "no" from "not answered".
    options["enumNames"] = [words.yes, words.no];
  }
  return { schema: rendered, uiSchema: { "ui:widget": widgetFor(schema, field), "ui:options": options } };
}

function widgetFor(schema: Marked, field: FormField | undefined): string | undefined {
  if (schema.type === "object") return undefined;
  if (schema.type === "array") return "list";
  if (schema.type === "boolean") {
    return schema.const === undefined && schema[requiredMark] === true ? "radio" : "checkbox";
  }
  if (schema.enum !== undefined) return field?.widget === "radio" ? "radio" : "select";
  if (field?.widget === "textarea") return "textarea";
  if (field?.widget === "date" || schema.format === "date") return "date";
  return "text";
}

/** Whether the input consists of digits or Latin letters, and so runs left to right in Arabic too. */
function isLatin(schema: FormSchema): boolean {
  if (schema.type === "integer" || schema.type === "number" || schema.format !== undefined) return true;
  const pattern = schema.pattern ?? schema.items?.pattern;
  return pattern !== undefined && !/[\u0600-\u06ff]|\\p|\./.test(pattern);
}

function positionOf(order: readonly string[], pointer: string): number {
  const at = order.indexOf(pointer);
  return at === -1 ? order.length : at;
}
