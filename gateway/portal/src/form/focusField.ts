import { fieldId } from "./pointer";

/** Brings the field at a pointer into sight and puts the keyboard's place there. */
export function focusField(pointer: string): void {
  focusElement(fieldId(pointer));
}

/** The same for whatever has the given id. */
export function focusElement(id: string): void {
  const field = document.getElementById(id);
  // A choice among several has its controls inside.
  const control =
    field?.matches("input, select, textarea, button") === false ? field.querySelector<HTMLElement>("input") : field;
  field?.scrollIntoView({ block: "center" });
  (control ?? field)?.focus({ preventScroll: true });
}
