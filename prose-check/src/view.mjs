// The prose of one paragraph as a string: code is one placeholder character a piece, a line break is a space, and every
// character knows its offset in the file.

export const PLACEHOLDER = "\uFFFC";

const views = new WeakMap();

/** Returns `{ text, node, at }`: `at(i)` is the offset in the file of character `i`. */
export function view(node) {
  let result = views.get(node);
  if (!result) views.set(node, (result = build(node)));
  return result;
}

const SHAPE_OF_CODE =
  /[a-z][A-Z]|[A-Z]{2}[a-z]+[A-Z]|_\w|\w_|\w\(|^--?[a-z]|\w[/\\]\w[^\s]*[/\\.]|^[/~@#$.]\w|[\w]\.[a-z]{2,}|=|[{}<>|]|::|^\w+:\/\/|\w@\w/;

function build(node) {
  let text = "";
  const offsets = [];
  const put = (char, offset) => {
    text += char;
    offsets.push(offset);
  };
  walk(node);
  text = text.replace(/\S+/g, (token) => {
    const [, open, core, close] = /^([("'“‘[]*)(.*?)([)"'”’\],;:.!?…]*)$/s.exec(token);
    if (!SHAPE_OF_CODE.test(core)) return token;
    const call = core.includes("(") && close.startsWith(")") ? 1 : 0;
    return open + PLACEHOLDER.repeat(core.length + call) + close.slice(call);
  });
  return { text, node, at: (index) => offsets[index] ?? node.range[1] };

  function walk(it) {
    if (it.type === "Str") {
      for (let i = 0; i < it.raw.length; i++) {
        if (it.raw[i] !== "\n") put(it.raw[i] === "\t" ? " " : it.raw[i], it.range[0] + i);
        else {
          put(" ", it.range[0] + i);
          while (/[ \t>]/.test(it.raw[i + 1] ?? "")) i++;
        }
      }
    } else if (it.type === "Break") {
      put(" ", it.range[0]);
    } else if (it.type === "Code" || it.type === "Image" || it.type === "ImageReference" || it.type === "FootnoteReference") {
      put(PLACEHOLDER, it.range[0]);
    } else if (it.type === "Link" && it.children[0]?.value === it.url) {
      put(PLACEHOLDER, it.range[0]);
    } else {
      it.children?.forEach(walk);
    }
  }
}

const BOUNDARY = /([.!?…])["'”’)\]]*\s+(?=["'“‘(\[]*[\p{Lu}\p{Lo}\d\uFFFC])/gu;
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|vs|cf|no|nos|art|approx|resp|incl|etc|St|Dr|Mr|Ms)|\b[A-Z])\.$/;

/** Returns the sentences of a view as `{ start, end, text }`. */
export function sentences({ text }) {
  const result = [];
  let start = 0;
  const add = (end) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trimStart();
    if (trimmed.trim()) result.push({ start: start + raw.length - trimmed.length, end, text: trimmed.trimEnd() });
    start = end;
  };
  for (const match of text.matchAll(BOUNDARY)) {
    if (ABBREVIATION.test(text.slice(start, match.index + 1))) continue;
    add(match.index + match[0].length);
  }
  add(text.length);
  return result;
}

/** Returns the words of a text, code counting as one word. */
export function words(text) {
  return text.match(/\uFFFC+|[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu) ?? [];
}
