const keyOf = (place: string) => `portal.unsent.${place}`;

interface StoredInput {
  person: string;
  unsent: object;
}

/** Keeps what a person had not sent when leaving to sign in: in this tab alone, until it is taken back. */
export function storeUnsentInput(place: string, person: string | undefined, unsent: object): void {
  // What is nobody's could be given back to nobody.
  if (person === undefined) return;
  sessionStorage.setItem(keyOf(place), JSON.stringify({ person, unsent } satisfies StoredInput));
}

/** Takes it back, once. What another had typed is dropped: it is neither for their eyes nor to be sent in their name. */
export function takeUnsentInput<T extends object>(place: string, person: string | undefined): T | undefined {
  // It stays while nobody knows who is there.
  if (person === undefined) return undefined;
  const kept = sessionStorage.getItem(keyOf(place));
  sessionStorage.removeItem(keyOf(place));
  if (kept === null) return undefined;
  const { person: whose, unsent } = JSON.parse(kept) as StoredInput;
  return whose === person ? (unsent as T) : undefined;
}
