/** The position of a value in a text, as character offsets. */
export interface TextRange {
  start: number;
  end: number;
}

/** A parsed description with the position of every value by JSON Pointer; or the offset of the first syntax error. */
export type ParseResult =
  | { kind: "read"; description: { [field: string]: unknown }; places: ReadonlyMap<string, TextRange> }
  | { kind: "broken"; at: number };

/** The platform accepts no deeper nesting. */
const maxDepth = 64;

const space = /[ \t\n\r]*/y;
// eslint-disable-next-line no-control-regex -- JSON does not allow control characters inside strings.
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const plain = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

export function parseDescription(text: string): ParseResult {
  const reader = new Reader(text);
  try {
    reader.whole();
  } catch (broken) {
    if (broken instanceof DescriptionSyntaxError) return { kind: "broken", at: broken.at };
    throw broken;
  }
  return { kind: "read", description: JSON.parse(text) as { [field: string]: unknown }, places: reader.places };
}

/** Returns the position of a pointer, or of the nearest value above it, where a missing value belongs. */
export function rangeOf(places: ReadonlyMap<string, TextRange>, pointer: string): TextRange | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
    const place = places.get(at);
    if (place !== undefined || at === "") return place;
  }
}

/** Returns line and column of an offset, both counted from one. */
export function lineAndColumn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
}

class DescriptionSyntaxError extends Error {
  constructor(readonly at: number) {
    super();
  }
}

/** Parses a JSON text once and records the position of each value. */
class Reader {
  readonly places = new Map<string, TextRange>();
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): void {
    this.skip(space);
    if (this.text[this.at] !== "{") throw new DescriptionSyntaxError(this.at);
    this.value("", this.at, 0);
    if (this.at < this.text.length) throw new DescriptionSyntaxError(this.at);
  }

  /** @param start where the value begins, with its name if it has one */
  private value(pointer: string, start: number, depth: number): void {
    if (depth > maxDepth) throw new DescriptionSyntaxError(this.at);
    // Outer values first, in reading order.
    this.places.set(pointer, { start, end: start });
    const first = this.text[this.at];
    if (first === "{") this.object(pointer, depth);
    else if (first === "[") this.array(pointer, depth);
    else this.take(first === '"' ? string : plain);
    this.places.set(pointer, { start, end: this.at });
    this.skip(space);
  }

  private object(pointer: string, depth: number): void {
    this.list("}", () => {
      const start = this.at;
      const name = JSON.parse(this.take(string)) as string;
      this.skip(space);
      this.mark(":");
      this.value(`${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, start, depth + 1);
    });
  }

  private array(pointer: string, depth: number): void {
    let index = 0;
    this.list("]", () => this.value(`${pointer}/${index++}`, this.at, depth + 1));
  }

  private list(end: string, item: () => void): void {
    this.at++;
    this.skip(space);
    if (this.text[this.at] === end) {
      this.at++;
      return;
    }
    for (;;) {
      item();
      if (this.text[this.at] === end) {
        this.at++;
        return;
      }
      this.mark(",");
    }
  }

  private mark(character: string): void {
    if (this.text[this.at] !== character) throw new DescriptionSyntaxError(this.at);
    this.at++;
    this.skip(space);
  }

  private skip(what: RegExp): void {
    what.lastIndex = this.at;
    this.at += what.exec(this.text)?.[0].length ?? 0;
  }

  private take(what: RegExp): string {
    what.lastIndex = this.at;
    const found = what.exec(this.text)?.[0];
    if (found === undefined) throw new DescriptionSyntaxError(this.at);
    this.at += found.length;
    return found;
  }
}
