import type { Answers } from "../form/answers";

/** What a person had typed, and perhaps sent without an answer, when leaving to sign in. */
export interface Unsent {
  answers: Answers;
  sent?: { content: string; key: string } | undefined;
}

const keyOf = (place: string) => `portal.unsent.${place}`;

/** Keeps it in this tab alone, until it is taken back. */
export function keepUnsent(place: string, unsent: Unsent): void {
  sessionStorage.setItem(keyOf(place), JSON.stringify(unsent));
}

/** Takes it back, once. */
export function takeUnsent(place: string): Unsent | undefined {
  const kept = sessionStorage.getItem(keyOf(place));
  sessionStorage.removeItem(keyOf(place));
  return kept === null ? undefined : (JSON.parse(kept) as Unsent);
}
