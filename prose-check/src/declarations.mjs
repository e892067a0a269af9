// Says what a Javadoc comment belongs to: light, for code that compiles.

const MODIFIER =
  /(?:public|protected|private|static|final|abstract|default|synchronized|native|strictfp|sealed|non-sealed|transient|volatile)\b(?=\s|<|@)/y;
const SPACE = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const ANNOTATION = /@(?!interface\b)[\w.]+/y;
const TYPE = /(?:class|interface|enum|record|@interface)\s+\w/y;
const NAME = /[\w$.]+/y;
const LITERAL = /"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/y;

/** Returns `method`, `type`, or `other` (field, constructor, constant, package) for what follows an offset. */
export function declarationAfter(source, offset) {
  let at = offset;
  const accept = (pattern) => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const enclosed = (open, close) => {
    if (source[at] !== open) return false;
    for (let depth = 0; at < source.length; at++) {
      if (accept(LITERAL)) at--;
      else if (source[at] === open) depth++;
      else if (source[at] === close && --depth === 0) {
        at++;
        break;
      }
    }
    return true;
  };
  const lead = () => {
    for (;;) {
      if (accept(SPACE) || accept(MODIFIER)) continue;
      if (!accept(ANNOTATION)) return;
      const end = at;
      accept(SPACE);
      if (!enclosed("(", ")")) at = end;
    }
  };

  lead();
  if (enclosed("<", ">")) lead();
  TYPE.lastIndex = at;
  if (TYPE.test(source)) return "type";
  const result = accept(NAME);
  if (!result || result[0] === "package") return "other";
  for (;;) {
    if (accept(SPACE) || accept(/\[\s*\]|\.\.\./y) || accept(/\.[\w$.]+/y)) continue;
    if (enclosed("<", ">")) continue;
    if (source[at] !== "@") break;
    lead();
  }
  if (!accept(NAME)) return "other";
  accept(SPACE);
  return source[at] === "(" ? "method" : "other";
}
