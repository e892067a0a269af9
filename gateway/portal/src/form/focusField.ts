import { fieldId } from "./pointer";

/** Scrolls to the field at a pointer and moves the focus there. */
export function focusField(pointer: string): void {
  focusElement(fieldId(pointer));
}

/** Scrolls to the element with the given id and moves the focus there. */
export function focusElement(id: string): void {
  const field = document.getElementById(id);
  // A group of radio buttons has its controls inside.
  const control =
    field?.matches("input, select, textarea, button") === false ? field.querySelector<HTMLElement>("input") : field;
  field?.scrollIntoView({ block: "center" });
  (control ?? field)?.focus({ preventScroll: true });
}
