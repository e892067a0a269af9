import type { Me, MeChange } from "@clients/identity";

/** What a person sets about themselves so that services can be suggested. */
export interface InterestChoices {
  interests: readonly string[];
  audiences: readonly string[];
  /** Null when the person would rather not say. */
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

/** Whether the person has told anything that suggestions could rest on. */
export function hasInterests({ interests, audiences, lifeStage }: InterestChoices): boolean {
  return interests.length > 0 || audiences.length > 0 || lifeStage !== null;
}

/** The choices with nothing told; whether suggestions are made stays as it is. */
export function cleared(choices: InterestChoices): InterestChoices {
  return { ...choices, interests: [], audiences: [], lifeStage: null };
}

/** The list with the id in it, or without it. */
export function toggled(ids: readonly string[], id: string, chosen: boolean): string[] {
  const others = ids.filter((each) => each !== id);
  return chosen ? [...others, id] : others;
}

/** What has to be sent to come from one to the other; undefined when they say the same. */
export function changeBetween(before: InterestChoices, after: InterestChoices): MeChange | undefined {
  const change: MeChange = {};
  if (!sameIds(before.interests, after.interests)) change.interests = [...after.interests];
  if (!sameIds(before.audiences, after.audiences)) change.audiences = [...after.audiences];
  if (before.lifeStage !== after.lifeStage) change.lifeStage = after.lifeStage;
  if (before.recommendations !== after.recommendations) change.recommendations = after.recommendations;
  return Object.keys(change).length > 0 ? change : undefined;
}

/** The person's own changes, made on top of what has been saved elsewhere meanwhile. */
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
  const kept = theirs.filter((id) => mine.includes(id) || !seen.includes(id));
  return [...kept, ...added];
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
