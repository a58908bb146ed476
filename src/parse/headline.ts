/** Which line is the headline. */
import { countWords, type Line } from "./lines.ts";

/** More words than the longest headline of news; a line beyond it is a paragraph. */
const MOST_WORDS = 40;
/** Fewest words of a first line with a full stop that is a paragraph. */
const SENTENCE = 20;
/** Words of the text that stand in for a headline that is missing. */
const STAND_IN = 10;

export interface Headline {
  readonly title: string;
  /** The source has no headline: `title` is the beginning of the text, which keeps it too. */
  readonly missing: boolean;
  readonly lines: readonly Line[];
  /** The text repeated the headline as its first line. */
  readonly repeated: boolean;
}

/**
 * The headline given by the record, or the first line of the text unless that is a paragraph.
 * A first line that repeats the record's headline word for word is taken off.
 */
export function takeHeadline(given: string | undefined, lines: readonly Line[]): Headline {
  const [first, ...rest] = lines;
  const title = oneLine(given ?? "");
  if (title !== "") {
    const repeated = rest.length > 0 && first !== undefined && oneLine(first.text) === title;
    return { title, missing: false, lines: repeated ? rest : lines, repeated };
  }
  if (first === undefined) return { title: "", missing: true, lines, repeated: false };
  if (given === undefined && !isParagraph(first.text)) {
    return { title: oneLine(first.text), missing: false, lines: rest, repeated: false };
  }
  const words = oneLine(first.text).split(" ");
  const cut = words.length > STAND_IN ? `${words.slice(0, STAND_IN).join(" ")}…` : words.join(" ");
  return { title: cut, missing: true, lines, repeated: false };
}

/** Too long for a headline; or as long as a sentence and closed like one. */
function isParagraph(text: string): boolean {
  const words = countWords(text);
  return words > MOST_WORDS || (words >= SENTENCE && /[.…]["'”»)\s]*$/.test(text));
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
