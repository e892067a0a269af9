/** Returns the property names of a JSON Pointer (RFC 6901). */
export function segments(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Returns the JSON Pointer for the given property names. */
export function pointerTo(names: readonly string[]): string {
  return names.map((name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Returns the id of the form element for the field at a pointer. */
export function fieldId(pointer: string): string {
  return ["root", ...segments(pointer)].join("_");
}
