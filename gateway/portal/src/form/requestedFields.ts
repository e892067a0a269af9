import type { Form, FormField } from "@clients/catalog";
import { fieldContaining } from "./schema";

/**
 * Returns the fields that the pointers refer to, each once, in the order of the page; pointers without a field are
 * ignored.
 */
export function requestedFields(form: Form, pointers: readonly string[] = []): FormField[] {
  const around = new Set(pointers.map((pointer) => fieldContaining(form, pointer)));
  return form.ui.filter((field) => around.has(field));
}

/**
 * Returns the pointer of the control that gets the focus for a field: a group has none of its own, so the first inside
 * it.
 */
export function firstControlOf(form: Form, field: FormField): string {
  return form.ui.find((each) => each.pointer.startsWith(`${field.pointer}/`))?.pointer ?? field.pointer;
}
