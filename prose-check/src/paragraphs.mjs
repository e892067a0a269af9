// Cuts the text of one comment or description into paragraphs of textlint's syntax tree.

const CODE = 1;
const SKIPPED = 2;
const BREAK = 3;

const BLOCK_ELEMENT = /^<\/?(?:p|ul|ol|li|h[1-6]|table|caption|t[rdh]|dl|dt|dd|blockquote|div|hr|br)\b/i;
const NAMED_TAG = /^@(?:param|throws|exception)\s+(?:<\w+>|[\w.$-]+)\s*/;
const TAG = /^@\w+\s*/;
const TAG_WITHOUT_PROSE = /^@(?:see|since|author|version|serial|type|template|internal|vitest-environment)\b/;
const BULLET = /^(?:[-*•–]|\d+[.)])\s+/;
// Lines without a letter, and those of tables
const DRAWING = /^\||^[^\p{L}\p{N}`{<@(“"']*$|\S {3,}\S/u;
const DIRECTIVE =
  /^(?:eslint-|@ts-|prettier-|noinspection\b|spotless:|CHECKSTYLE|language=|#?(?:end)?region\b|<reference|!\/|shellcheck\b|istanbul|v8 ignore|vite-ignore|@vite|yaml-language-server)/;

/**
 * Returns the paragraphs between two offsets of a source.
 *
 * @param source the whole file
 * @param options `kind` of the text, `lead`: what precedes the prose on every line, and marks for the first paragraph
 */
export function paragraphs(source, start, end, { kind, lead, first = {} }) {
  const classes = classify(source, start, end, kind);
  const result = [];
  let current = null;
  let dropped = false;

  const flush = () => {
    if (current && current.children.some((child) => child.type === "Str")) result.push(current);
    current = null;
  };
  const add = (type, from, to) => {
    current ??= { type: "Paragraph", kind, children: [] };
    current.children.push(node(type, source, from, to));
  };

  let lineStart = start;
  while (lineStart <= end) {
    let lineEnd = source.indexOf("\n", lineStart);
    if (lineEnd < 0 || lineEnd > end) lineEnd = end;
    let from = Math.min(lineEnd, lineStart + lead.exec(source.slice(lineStart, lineEnd))[0].length);
    let to = lineEnd;
    while (to > from && /\s/.test(source[to - 1])) to--;
    const line = source.slice(from, to);

    if (line === "" || DIRECTIVE.test(line) || DRAWING.test(line)) {
      flush();
      dropped = false;
    } else if (TAG.test(line) && !line.startsWith("@link") && kind === "doc") {
      flush();
      dropped = TAG_WITHOUT_PROSE.test(line);
      from += (NAMED_TAG.exec(line) ?? TAG.exec(line))[0].length;
      current = { type: "Paragraph", kind: "tag", children: [] };
    } else if (BULLET.test(line)) {
      flush();
      from += BULLET.exec(line)[0].length;
    }
    if (!dropped && from < to) {
      if (current?.children.length) add("Break", lineStart - 1, from);
      pieces(from, to);
    }
    lineStart = lineEnd + 1;
  }
  flush();
  if (result.length && result[0].kind !== "tag") Object.assign(result[0], first);
  for (const paragraph of result) {
    const { range } = paragraph.children[0];
    paragraph.range = [range[0], paragraph.children.at(-1).range[1]];
    paragraph.raw = source.slice(...paragraph.range);
  }
  return result;

  function pieces(from, to) {
    while (from < to) {
      const kindHere = classes[from - start];
      let until = from + 1;
      while (until < to && classes[until - start] === kindHere) until++;
      if (kindHere === BREAK) flush();
      else if (kindHere === CODE) add("Code", from, until);
      else if (kindHere !== SKIPPED) add("Str", from, until);
      from = until;
    }
  }
}

/** Returns a leaf of the tree; lines and columns are added when the tree is complete. */
export function node(type, source, from, to) {
  const raw = source.slice(from, to);
  return type === "Break" ? { type, raw, range: [from, to] } : { type, raw, value: raw, range: [from, to] };
}

/** Says of every character whether it is prose, code, markup without text, or the end of a paragraph. */
function classify(source, start, end, kind) {
  const text = source.slice(start, end);
  const classes = new Uint8Array(text.length);
  const mark = (pattern, value) => {
    for (const match of text.matchAll(pattern)) {
      if (!classes[match.index]) classes.fill(typeof value === "function" ? value(match[0]) : value, match.index, match.index + match[0].length);
    }
  };
  if (text.includes("{@")) inlineTags(text, classes);
  mark(/<(pre|code|script)\b[^>]*>[\s\S]*?<\/\1>/gi, CODE);
  mark(/```[\s\S]*?```/g, CODE);
  mark(/(`+)(?:(?!\n\s*\*?\s*\n)[^`])+\1/g, CODE);
  mark(/!?\[[^\]\n]*\]\[[^\]\n]*\]/g, CODE);
  mark(/(?<=\[[^\]\n]*\])\([^)\s]*\)/g, SKIPPED);
  mark(/<\/?[a-zA-Z][^<>\n]*>/g, (tag) => (kind !== "doc" ? CODE : BLOCK_ELEMENT.test(tag) ? BREAK : SKIPPED));
  mark(/&#?\w+;/g, CODE);
  mark(/\*\*|__/g, SKIPPED);
  return classes;
}

/** {@code …}, {@link …} and their like are code; {@return …} is prose between two marks. */
function inlineTags(text, classes) {
  for (const match of text.matchAll(/\{@(\w+)\s*/g)) {
    let depth = 0;
    let close = match.index;
    for (; close < text.length; close++) {
      if (text[close] === "{") depth++;
      else if (text[close] === "}" && --depth === 0) break;
    }
    if (match[1] === "return" || match[1] === "summary") {
      classes.fill(SKIPPED, match.index, match.index + match[0].length);
      classes.fill(SKIPPED, close, close + 1);
    } else {
      classes.fill(CODE, match.index, close + 1);
    }
  }
}
