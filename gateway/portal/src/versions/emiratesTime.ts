/** Returns the instant (ISO 8601, UTC) of a typed date and time in UAE time; undefined when it is invalid. */
export function toInstant(typed: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed)) return undefined;
  const instant = new Date(`${typed}:00+04:00`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

/** Returns an instant in milliseconds as the value of a date and time field, in UAE time. */
export function toInputValue(instant: number): string {
  return new Date(instant + 4 * 3_600_000).toISOString().slice(0, 16);
}
