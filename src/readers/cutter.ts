/** The part of a text that is not done with yet, and where in the whole text it stands. */

export interface Cutter {
  /** What has come and was not dropped. */
  readonly text: string;
  readonly add: (chunk: string) => void;
  /** What stands before `to`, without white space at its ends, and its place. */
  readonly slice: (to: number) => { text: string; line: number; column: number };
  /** Done with what stands before `to`. */
  readonly drop: (to: number) => void;
}

/** @param line 1-based, and 0-based `column`, of the first character to come. */
export function createCutter(line: number, column: number): Cutter {
  let text = "";
  let place = { line, column };
  /** The next line end; each is looked for once, however many pieces share a line. */
  let newline = -1;

  return {
    get text() {
      return text;
    },
    add(chunk) {
      const before = text.length;
      text += chunk;
      if (newline < 0) newline = text.indexOf("\n", before);
    },
    slice(to) {
      let start = 0;
      let end = to;
      while (start < end && text.charCodeAt(start) <= 0x20) start += 1;
      while (end > start && text.charCodeAt(end - 1) <= 0x20) end -= 1;
      return { text: text.slice(start, end), ...after(place, text.slice(0, start)) };
    },
    drop(to) {
      let last = -1;
      let lines = 0;
      while (newline >= 0 && newline < to) {
        lines += 1;
        last = newline;
        newline = text.indexOf("\n", newline + 1);
      }
      place = {
        line: place.line + lines,
        column: lines > 0 ? to - last - 1 : place.column + to,
      };
      if (newline >= 0) newline -= to;
      text = text.slice(to);
    },
  };
}

/** The place that follows some white space. */
function after(place: { line: number; column: number }, space: string) {
  const lines = space.split("\n");
  if (lines.length === 1) return { line: place.line, column: place.column + space.length };
  return { line: place.line + lines.length - 1, column: lines.at(-1)?.length ?? 0 };
}
