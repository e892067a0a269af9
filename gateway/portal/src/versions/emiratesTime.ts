/** The instant (ISO 8601, UTC) of a date and time as typed, on the clock of the Emirates; undefined when it is none. */
export function toInstant(typed: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed)) return undefined;
  const instant = new Date(`${typed}:00+04:00`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

/** An instant in milliseconds as a field for date and time takes it, on the clock of the Emirates. */
export function toInputValue(instant: number): string {
  return new Date(instant + 4 * 3_600_000).toISOString().slice(0, 16);
}
