/** Returns the entity tag of a version, for `If-Match`. */
export function etagOf(version: number): string {
  return `"${version}"`;
}
