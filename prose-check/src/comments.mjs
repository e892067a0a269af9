// Finds the comments of a source file and returns them as paragraphs.
import { parse } from "@babel/parser";

import { declarationAfter } from "./declarations.mjs";
import { paragraphs } from "./paragraphs.mjs";

const JAVA = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"""(?:\\[\s\S]|(?!""")[\s\S])*"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;
const SQL = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:''|[^'])*'|\$(\w*)\$[\s\S]*?\$\1\$/g;
const LEAD_OF_BLOCK = /^[ \t]*(?:\/\*\*?|\*(?!\*))?[ \t]?[ \t]*/;

/** The comments of each kind of file, as functions from the source to paragraphs. */
export const COMMENTS = {
  ".java": (source) => slashed(source, [...source.matchAll(JAVA)].map(lexeme).filter(isComment), declarationAfter),
  ".ts": (source) => slashed(source, babel(source, ["typescript"])),
  ".tsx": (source) => slashed(source, babel(source, ["typescript", "jsx"])),
  ".js": (source) => slashed(source, babel(source, ["jsx"])),
  ".mjs": (source) => slashed(source, babel(source, ["jsx"])),
  ".css": (source) => slashed(source, [...source.matchAll(/\/\*[\s\S]*?\*\//g)].map(lexeme)),
  ".sql": (source) => lined(source, [...source.matchAll(SQL)].map(lexeme).filter((it) => it.text.startsWith("--")), /^[ \t]*--+[ \t]*/),
  ".xml": (source) => blocks(source, /<!--([\s\S]*?)-->/g),
  ".sh": (source) => hashed(source),
  ".properties": (source) => hashed(source),
  ".yaml": (source) => hashed(source),
};

function lexeme(match) {
  return { start: match.index, end: match.index + match[0].length, text: match[0] };
}

function isComment({ text }) {
  return text.startsWith("//") || text.startsWith("/*");
}

function babel(source, plugins) {
  const { comments } = parse(source, {
    sourceType: "module",
    errorRecovery: true,
    attachComment: false,
    allowReturnOutsideFunction: true,
    plugins,
  });
  return comments.map(({ start, end }) => ({ start, end, text: source.slice(start, end) }));
}

function slashed(source, comments, declaration) {
  const lines = comments.filter(({ text }) => text.startsWith("//"));
  const others = comments.filter(({ text }) => !text.startsWith("//"));
  return [
    ...lined(source, lines, /^[ \t]*\/\/+[ \t]*/),
    ...others.flatMap(({ start, end, text }) => {
      const doc = text.startsWith("/**") && text.length > 4;
      const first = doc ? { declaration: declaration?.(source, end), opening: true } : {};
      return paragraphs(source, start + (doc ? 3 : 2), Math.max(start + (doc ? 3 : 2), end - 2), {
        kind: doc ? "doc" : "comment",
        lead: LEAD_OF_BLOCK,
        first,
      });
    }),
  ].sort((a, b) => a.range[0] - b.range[0]);
}

/** Comments that end with their line: those of adjacent lines in the same column are one text. */
function lined(source, comments, lead) {
  const groups = [];
  for (const comment of comments) {
    const begin = source.lastIndexOf("\n", comment.start - 1) + 1;
    const indent = source.slice(begin, comment.start);
    const alone = indent.trim() === "";
    const last = groups.at(-1);
    if (last?.alone && alone && last.indent === indent && last.end + 1 === begin) last.end = comment.end;
    else groups.push({ start: comment.start, end: comment.end, indent, alone });
  }
  return groups.flatMap(({ start, end }) => paragraphs(source, start, end, { kind: "comment", lead }));
}

/** Comments after `#` that have their line to themselves. */
function hashed(source) {
  return lined(source, [...source.matchAll(/(?<=^[ \t]*)#(?!!)[^\n]*/gm)].map(lexeme), /^[ \t]*#+[ \t]*/);
}

function blocks(source, pattern) {
  return [...source.matchAll(pattern)].flatMap((match) =>
    paragraphs(source, match.index + 4, match.index + match[0].length - 3, { kind: "comment", lead: /^[ \t]*/ }),
  );
}
