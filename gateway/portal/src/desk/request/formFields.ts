import type { FormField } from "@clients/catalog";
import { answerAt, isObject, type Answers, type Json } from "../../form/answers";
import { pointerTo, segments } from "../../form/pointer";
import type { FormSchema } from "../../form/schema";
import type { Texts } from "../../i18n/language";

/** One question of a form, as far as it is known. */
export interface FormQuestion {
  pointer: string;
  schema: FormSchema;
  /** The wording of the question; undefined when the catalogue has none. */
  label: Texts | undefined;
  options: { readonly [value: string]: Texts } | undefined;
  /** The label of the group that contains it. */
  group: Texts | undefined;
}

/**
 * Returns the questions of a request's own form, with the wording and the order of the catalogue's form where both have
 * them.
 */
export function questionsOf(form: object, ui: readonly FormField[]): FormQuestion[] {
  const order = new Map(ui.map(({ pointer }, at) => [pointer, at]));
  const at = (pointer: string) => order.get(pointer) ?? ui.length;
  return leaves(form as FormSchema, [])
    .map(({ pointer, schema }): FormQuestion => {
      const field = ui.find((each) => each.pointer === pointer);
      const around = pointerTo(segments(pointer).slice(0, -1));
      return {
        pointer,
        schema,
        label: field?.label,
        options: field?.options,
        group: ui.find((each) => each.pointer === around)?.label,
      };
    })
    .sort((a, b) => at(a.pointer) - at(b.pointer));
}

function leaves(schema: FormSchema, names: string[]): { pointer: string; schema: FormSchema }[] {
  if (schema.properties === undefined) return names.length === 0 ? [] : [{ pointer: pointerTo(names), schema }];
  return Object.entries(schema.properties).flatMap(([name, property]) => leaves(property, [...names, name]));
}

/** Returns the answered questions and all other answers, so that no answer is left out. */
export function answeredFields(
  fields: readonly FormQuestion[],
  answers: Answers,
): { field: FormQuestion; value: Json }[] {
  const ofForm = fields.flatMap((field) => {
    const value = answerAt(answers, field.pointer);
    return value === undefined || value === null ? [] : [{ field, value }];
  });
  const known = new Set(ofForm.map(({ field }) => field.pointer));
  return [...ofForm, ...others(answers, [], known)];
}

function others(value: Json, names: string[], known: ReadonlySet<string>): { field: FormQuestion; value: Json }[] {
  const pointer = pointerTo(names);
  if (known.has(pointer) || value === null) return [];
  if (isObject(value)) return Object.entries(value).flatMap(([name, inner]) => others(inner, [...names, name], known));
  return [{ field: { pointer, schema: {}, label: undefined, options: undefined, group: undefined }, value }];
}

/** Returns the name of a question without wording: its path in the answers. */
export function nameOf(pointer: string): string {
  return segments(pointer).join(" › ");
}
