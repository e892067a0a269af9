import type { Form, FormField } from "@clients/catalog";
import { fieldContaining } from "./schema";

/** The fields that pointers into the answers are about, each once, in the order of the page; what no field shows is left out. */
export function requestedFields(form: Form, pointers: readonly string[] = []): FormField[] {
  const around = new Set(pointers.map((pointer) => fieldContaining(form, pointer)));
  return form.ui.filter((field) => around.has(field));
}

/** Where the page goes for a field: a group has no control of its own, so to the first inside it. */
export function firstControlOf(form: Form, field: FormField): string {
  return form.ui.find((each) => each.pointer.startsWith(`${field.pointer}/`))?.pointer ?? field.pointer;
}
