const keyOf = (storageKey: string) => `portal.unsent.${storageKey}`;

interface StoredInput {
  person: string;
  unsent: object;
}

/** Stores a person's unsent input when they leave to sign in: in this tab only, until it is taken. */
export function storeUnsentInput(storageKey: string, person: string | undefined, unsent: object): void {
  // Input without an owner could never be returned.
  if (person === undefined) return;
  sessionStorage.setItem(keyOf(storageKey), JSON.stringify({ person, unsent } satisfies StoredInput));
}

/**
 * Returns and removes the stored input. Input of another person is dropped: no one else may see it or send it as their
 * own.
 */
export function takeUnsentInput<T extends object>(storageKey: string, person: string | undefined): T | undefined {
  // It stays until the person is known.
  if (person === undefined) return undefined;
  const stored = sessionStorage.getItem(keyOf(storageKey));
  sessionStorage.removeItem(keyOf(storageKey));
  if (stored === null) return undefined;
  const { person: whose, unsent } = JSON.parse(stored) as StoredInput;
  return whose === person ? (unsent as T) : undefined;
}
