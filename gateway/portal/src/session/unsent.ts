const keyOf = (place: string) => `portal.unsent.${place}`;

/** Keeps what a person had not sent when leaving to sign in: in this tab alone, until it is taken back. */
export function keepUnsent(place: string, unsent: object): void {
  sessionStorage.setItem(keyOf(place), JSON.stringify(unsent));
}

/** Takes it back, once. */
export function takeUnsent<T extends object>(place: string): T | undefined {
  const kept = sessionStorage.getItem(keyOf(place));
  sessionStorage.removeItem(keyOf(place));
  return kept === null ? undefined : (JSON.parse(kept) as T);
}
