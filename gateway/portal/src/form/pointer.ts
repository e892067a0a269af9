/** The names a JSON Pointer (RFC 6901) goes through. */
export function segments(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The JSON Pointer through the given names. */
export function pointerTo(names: readonly string[]): string {
  return names.map((name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The id that the form gives the element of the field at a pointer. */
export function fieldId(pointer: string): string {
  return ["root", ...segments(pointer)].join("_");
}
