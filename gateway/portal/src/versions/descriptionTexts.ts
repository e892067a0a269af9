/** Returns a text of a description in a language; undefined when it is missing, since a draft may contain anything. */
export function textOf(description: { [field: string]: unknown }, field: string, language: string): string | undefined {
  const texts = description[field];
  if (typeof texts !== "object" || texts === null) return undefined;
  const text = (texts as { [language: string]: unknown })[language];
  return typeof text === "string" ? text : undefined;
}

/** Returns a text of a description in all its languages. */
export function textsOf(description: { [field: string]: unknown }, field: string): { [language: string]: string } {
  const texts = description[field];
  if (typeof texts !== "object" || texts === null) return {};
  return Object.fromEntries(
    Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
