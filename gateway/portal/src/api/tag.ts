/** The tag that a change of what has this version must name. */
export function tagOf(version: number): string {
  return `"${version}"`;
}
