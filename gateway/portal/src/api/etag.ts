/** The tag that a change of what has this version must name. */
export function etagOf(version: number): string {
  return `"${version}"`;
}
