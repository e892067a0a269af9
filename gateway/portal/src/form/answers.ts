import { segments } from "./pointer";

/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** Answers to a service's form, by property. */
export interface Answers {
  [name: string]: Json;
}

/** Returns the answers without empty values, as the platform requires. */
export function withoutEmpty(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, value]): [string, Json][] => {
      const pruned = isObject(value) ? withoutEmpty(value) : Array.isArray(value) ? value.filter(isAnswered) : value;
      return isAnswered(pruned) ? [[name, pruned]] : [];
    }),
  );
}

/** Returns the merge patch (RFC 7396) from one set of answers to the other; null removes an answer. */
export function mergePatch(from: Answers, to: Answers): Answers {
  const patch: Answers = {};
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const before = from[name];
    const after = to[name];
    if (after === undefined) patch[name] = null;
    else if (isObject(before) && isObject(after)) {
      const inner = mergePatch(before, after);
      if (Object.keys(inner).length > 0) patch[name] = inner;
    } else if (JSON.stringify(before) !== JSON.stringify(after)) patch[name] = after;
  }
  return patch;
}

export function isObject(value: Json | undefined): value is Answers {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAnswered(value: Json | undefined): value is Json {
  if (value === undefined || value === null || value === "") return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isObject(value) || Object.keys(value).length > 0;
}

/** Returns the answer at a JSON Pointer; undefined when there is none. */
export function answerAt(answers: Answers, pointer: string): Json | undefined {
  return segments(pointer).reduce<Json | undefined>(
    (value, name) => (isObject(value) ? value[name] : undefined),
    answers,
  );
}

/** Whether both have the same answer at a pointer; an empty answer equals none. */
export function isSameAnswer(some: Answers, others: Answers, pointer: string): boolean {
  const text = (answers: Answers) => JSON.stringify(answerAt(withoutEmpty(answers), pointer));
  return text(some) === text(others);
}
