import { isObject, withoutEmpty, type Answers, type Json } from "./answers";
import { pointerTo, segments } from "./pointer";

/** An answer that was changed both here and elsewhere, to different values. */
export interface Conflict {
  pointer: string;
  mine: Json | undefined;
  theirs: Json | undefined;
}

interface Merged {
  /** The answers with all changes; a conflicting answer is the one typed here. */
  answers: Answers;
  /** Number of answers taken from elsewhere. */
  taken: number;
  conflicts: readonly Conflict[];
}

/**
 * Merges two sets of answers that were both changed from the same base. Lists are compared as a whole; an empty answer
 * equals none.
 */
export function mergeAnswers(base: Answers, mine: Answers, theirs: Answers): Merged {
  const conflicts: Conflict[] = [];
  let taken = 0;

  const merge = (at: readonly string[], before: Answers, here: Answers, there: Answers): Answers => {
    const merged: Answers = {};
    for (const name of new Set([...Object.keys(here), ...Object.keys(there)])) {
      const [old, own, other] = [before[name], here[name], there[name]];
      if (isObject(own) && isObject(other)) {
        merged[name] = merge([...at, name], isObject(old) ? old : {}, own, other);
        continue;
      }
      let value = own;
      if (isSame(own, old) && !isSame(other, old)) {
        value = other;
        taken++;
      } else if (!isSame(other, old) && !isSame(own, other)) {
        conflicts.push({ pointer: pointerTo([...at, name]), mine: own, theirs: other });
      }
      if (value !== undefined) merged[name] = value;
    }
    return merged;
  };

  const answers = merge([], withoutEmpty(base), withoutEmpty(mine), withoutEmpty(theirs));
  return { answers, taken, conflicts };
}

/** Returns the answers with another value at a JSON Pointer; undefined removes it. */
export function withAnswerAt(answers: Answers, pointer: string, value: Json | undefined): Answers {
  const [name, ...rest] = segments(pointer);
  if (name === undefined) return answers;
  const inner = answers[name];
  const next = rest.length === 0 ? value : withAnswerAt(isObject(inner) ? inner : {}, pointerTo(rest), value);
  const { [name]: _, ...others } = answers;
  return next === undefined ? others : { ...answers, [name]: next };
}

function isSame(some: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(some) === JSON.stringify(other);
}
