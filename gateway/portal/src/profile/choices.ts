import type { Me, MeChange } from "@clients/identity";

/** The choices of a person on which suggestions are based. */
export interface InterestChoices {
  interests: readonly string[];
  audiences: readonly string[];
  /** Null when the person prefers not to say. */
  lifeStage: string | null;
  recommendations: boolean;
}

export function choicesOf(me: Me): InterestChoices {
  return {
    interests: me.interests,
    audiences: me.audiences,
    lifeStage: me.lifeStage ?? null,
    recommendations: me.recommendations,
  };
}

/** Whether the person has chosen anything that suggestions could be based on. */
export function hasInterests({ interests, audiences, lifeStage }: InterestChoices): boolean {
  return interests.length > 0 || audiences.length > 0 || lifeStage !== null;
}

/** Returns the choices without any interests; the switch for suggestions is unchanged. */
export function cleared(choices: InterestChoices): InterestChoices {
  return { ...choices, interests: [], audiences: [], lifeStage: null };
}

/** Returns the list with or without the id. */
export function toggled(ids: readonly string[], id: string, chosen: boolean): string[] {
  const others = ids.filter((each) => each !== id);
  return chosen ? [...others, id] : others;
}

/** Returns the change that leads from one set of choices to the other; undefined when they are equal. */
export function changeBetween(before: InterestChoices, after: InterestChoices): MeChange | undefined {
  const change: MeChange = {};
  if (!sameIds(before.interests, after.interests)) change.interests = [...after.interests];
  if (!sameIds(before.audiences, after.audiences)) change.audiences = [...after.audiences];
  if (before.lifeStage !== after.lifeStage) change.lifeStage = after.lifeStage;
  if (before.recommendations !== after.recommendations) change.recommendations = after.recommendations;
  return Object.keys(change).length > 0 ? change : undefined;
}

/** Applies the person's own changes to choices that were saved elsewhere in the meantime. */
export function rebased(seen: InterestChoices, mine: InterestChoices, theirs: InterestChoices): InterestChoices {
  return {
    interests: rebasedIds(seen.interests, mine.interests, theirs.interests),
    audiences: rebasedIds(seen.audiences, mine.audiences, theirs.audiences),
    lifeStage: mine.lifeStage === seen.lifeStage ? theirs.lifeStage : mine.lifeStage,
    recommendations: mine.recommendations === seen.recommendations ? theirs.recommendations : mine.recommendations,
  };
}

function rebasedIds(seen: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const added = mine.filter((id) => !seen.includes(id) && !theirs.includes(id));
  const retained = theirs.filter((id) => mine.includes(id) || !seen.includes(id));
  return [...retained, ...added];
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
