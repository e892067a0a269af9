const keyOf = (place: string) => `portal.unsent.${place}`;

interface StoredInput {
  person: string;
  unsent: object;
}

/** Stores a person's unsent input when they leave to sign in: in this tab only, until it is taken. */
export function storeUnsentInput(place: string, person: string | undefined, unsent: object): void {
  // Input without an owner could never be returned.
  if (person === undefined) return;
  sessionStorage.setItem(keyOf(place), JSON.stringify({ person, unsent } satisfies StoredInput));
}

/**
 * Returns and removes the stored input. Input of another person is dropped: nobody else may see it or send it as their
 * own.
 */
export function takeUnsentInput<T extends object>(place: string, person: string | undefined): T | undefined {
  // It stays until the person is known.
  if (person === undefined) return undefined;
  const kept = sessionStorage.getItem(keyOf(place));
  sessionStorage.removeItem(keyOf(place));
  if (kept === null) return undefined;
  const { person: whose, unsent } = JSON.parse(kept) as StoredInput;
  return whose === person ? (unsent as T) : undefined;
}
